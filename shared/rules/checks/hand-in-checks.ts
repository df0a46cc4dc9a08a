import { chineseWorkingDays, workingDaysIn } from '../../calendar/working-days.ts'
import type { RulePack } from '../../rule-packs/rule-pack.ts'
import { daysBetween } from '../../text/parse-date.ts'
import { quoted, say } from '../../text/say.ts'
import type { Check, NoticePeriod } from './check-context.ts'
import { isHandedIn, stageOfEntry } from './entry-stage.ts'
import { dateText } from './finding-words.ts'
import { numberParameter, packLabel } from './pack-parameters.ts'

/** Ticked person by person in the list of completers, once the form is printed and signed. */
export const completersSigned: Check = (entry, { pack }) => {
  const unsigned = entry.completers.filter(({ signed }) => signed !== true).map(({ name }) => name)
  if (!isHandedIn(entry, pack) || unsigned.length === 0) return []
  const message = say(
    '没有登记{names}已在申报表上签名；请核对签名页并在完成人中勾选“本人已签名”，由他人代签的请写明依据。',
    'No signature of {names} is on file; look at the signature page and tick “Signed” in the list of completers, or say on what ground somebody signed for them.',
    { names: quoted(unsigned) },
  )
  return [{ field: 'completers', message }]
}

/** The program cannot read a seal; a person compares it once. */
export const sealCompared: Check = (entry, context) => {
  if (!isHandedIn(entry, context.pack) || !entry.unit?.text) return []
  const onFile = entry.unit.id === null ? undefined : context.units.get(entry.unit.id)
  const message = say(
    '请对照纸质材料核对：公章文字与“{unit}”逐字一致，各签章栏均已盖章；一致的请勾选核对。',
    'Compare the paper: the seal says “{unit}” word for word, and every box for a seal has one; then tick that you looked.',
    { unit: onFile?.name ?? entry.unit.text },
  )
  return [{ field: 'unit', message }]
}

/** Slots that the pack marks as sealed. */
export const proofSealed: Check = (entry, context) => {
  if (!isHandedIn(entry, context.pack)) return []
  const slots = context.pack.categories.find(({ id }) => id === entry.category)?.slots ?? []
  return slots
    .filter(({ id, sealed }) => sealed === true && entry.evidence.some((file) => file.slot === id))
    .map((slot) => ({
      field: `evidence.${slot.id}`,
      message: say(
        '请核对“{slot}”已加盖出具单位公章、文字清楚；已核对的请勾选，没有盖章的请退回补盖。',
        'See that “{slot}” bears the seal of whoever issued it and can be read; tick that you looked, or return it to be sealed.',
        { slot: packLabel(slot) },
      ),
    }))
}

/** Late ones are not taken (长春、福州: 逾期未报视为放弃); a day given to this entry alone is kept by its lock. */
export const handedInLate: Check = (entry, { pack, deadline, today }) => {
  const isFirst = stageOfEntry(entry, pack).id === pack.stages[0]?.id
  if (!isFirst || today <= deadline) return []
  const message = say(
    '申报截止日 {deadline}已过，该项仍是草稿；逾期一般视为放弃，请尽快报送或改为放弃。',
    'The deadline, {deadline}, has passed and this is still a draft; late nominations are as a rule not taken. Hand it in at once, or give it up.',
    { deadline: dateText(deadline) },
  )
  return [{ field: 'stage', message }]
}

/** Days that a notice stood, and what the pack asks for. */
const shortfallOf = ({ from, to }: NoticePeriod, pack: RulePack) => {
  const days = Math.max(daysBetween(from, to) + 1, 0)
  const worked = workingDaysIn(from, to, chineseWorkingDays)
  const [leastDays, leastWorked] = [
    numberParameter(pack, 'publicityDays') ?? 0,
    numberParameter(pack, 'publicityWorkingDays') ?? 0,
  ]
  if (days >= leastDays && worked >= leastWorked) return null
  return { days, worked, leastDays, leastWorked }
}

export const noticeLength: Check = (entry, { pack }) => {
  const short = entry.notice && shortfallOf(entry.notice, pack)
  if (!entry.notice || !short) return []
  const message = say(
    '公示自 {from}至 {to}共 {days} 天、{worked} 个工作日，应不少于 {leastDays} 天、{leastWorked} 个工作日；请补足公示，或说明实际公示起止。',
    'The public notice stood from {from} to {to}: {days} days, {worked} working days; it should be {leastDays} and {leastWorked} at least. Repeat it, or say when it really stood.',
    { from: dateText(entry.notice.from), to: dateText(entry.notice.to), ...short },
  )
  return [{ field: 'stage', message }]
}

export const openObjection: Check = (entry) => {
  if (entry.openObjections.length === 0) return []
  const names = entry.openObjections.map((name) => name || '（未写姓名）')
  const message = say(
    '{names}的异议尚未答复；请填写处理结果、答复和答复日期，未实名的请补登姓名或注明撤回。',
    'Objections wait for an answer: {names}; enter outcome, answer and its day. One without a name must be given one, or be withdrawn.',
    { names: quoted(names) },
  )
  return [{ field: 'objections', message }]
}
