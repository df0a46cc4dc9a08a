import { normaliseText } from '../../text/normalise-text.ts'
import { quoted, say } from '../../text/say.ts'
import type { Check, CheckEntry, EntryContext, PatentOnFile } from './check-context.ts'
import { answerText } from './pack-parameters.ts'

const onFile = (entry: CheckEntry, { patents }: EntryContext): PatentOnFile | null =>
  patents.get(entry.patentNumber ?? '') ?? null

export const unitIsPatentee: Check = (entry, context) => {
  const patent = onFile(entry, context)
  if (!patent || !entry.unit) return []
  const owners = [patent.unit?.text ?? '', ...(patent.patentees ?? '').split(/[、，,;；\n]+/u)]
    .map((owner) => owner.trim())
    .filter((owner) => owner !== '')
  if (owners.length === 0 || (patent.unit?.id && patent.unit.id === entry.unit.id)) return []
  const unit = entry.unit.id ? context.units.get(entry.unit.id) : undefined
  const names = [entry.unit.text, unit?.name, unit?.shortName].map((name) => normaliseText(name ?? ''))
  if (owners.some((owner) => names.includes(normaliseText(owner)))) return []
  const message = say(
    '申报单位“{unit}”不是专利 {number} 的专利权人（台账登记为{owners}）；请由专利权人申报，已转让的请更新专利台账。',
    '“{unit}” does not own patent {number} (on file: {owners}); let the owner nominate it, or update the register if it was transferred.',
    { unit: entry.unit.text, number: entry.patentNumber ?? '', owners: quoted([...new Set(owners)]) },
  )
  return [{ field: 'unit', message }]
}

export const firstInventor: Check = (entry, context) => {
  const [inventor] = onFile(entry, context)?.inventors ?? []
  const [first] = entry.completers
  if (!inventor || !first || inventor === first.name) return []
  const message = say(
    '第一完成人“{first}”不是专利 {number} 的第一发明人（“{inventor}”）；请按专利证书调整，或说明原因。',
    'First completer “{first}” is not the first inventor of patent {number} (“{inventor}”); follow the certificate, or explain.',
    { first: first.name, number: entry.patentNumber ?? '', inventor },
  )
  return [{ field: 'completers', message }]
}

/** Settled by the form's own 发明人与完成人不一致的说明. */
export const inventorsAreCompleters: Check = (entry, context) => {
  if (answerText(entry, 'inventorNote') !== '') return []
  const names = new Set(entry.completers.map((person) => person.name))
  const left = (onFile(entry, context)?.inventors ?? []).filter((name) => !names.has(name))
  if (left.length === 0) return []
  const message = say(
    '专利 {number} 的发明人{left}未列入完成人；请补列，或填写“发明人与完成人不一致的说明”。',
    'Inventors of patent {number} are not among the completers: {left}; add them, or fill in “发明人与完成人不一致的说明”.',
    { number: entry.patentNumber ?? '', left: quoted(left) },
  )
  return [{ field: 'completers', message }]
}
