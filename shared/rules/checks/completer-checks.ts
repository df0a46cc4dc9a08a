import type { PersonEntry } from '../../record/field.ts'
import { listed, say } from '../../text/say.ts'
import type { Check, EntryContext, PersonFacts } from './check-context.ts'
import { labelOf, listParameter, numberParameter } from './pack-parameters.ts'

/** What the register of people says of a completer who is linked to it. */
export const factsOf = (person: PersonEntry, { people }: EntryContext): PersonFacts | null =>
  person.personId === null ? null : (people.get(person.personId) ?? null)

export const completersCap: Check = (entry, context) => {
  const cap = numberParameter(context.pack, 'completersCap')
  const count = entry.completers.length
  if (cap === null || count <= cap) return []
  const label = labelOf('completers', entry, context)
  const message = say(
    '“{label}”{count} 人，超过 {cap} 人上限；请减少 {over} 人，或说明保留的理由。',
    '“{label}” lists {count}, more than the {cap} allowed; take {over} off the list, or explain.',
    { label, count, cap, over: count - cap },
  )
  return [{ field: 'completers', message }]
}

export const completersUnique: Check = (entry, context) => {
  const names = entry.completers.map((person) => person.name)
  const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  if (doubled.length === 0) return []
  const places = doubled.map((name) => {
    const ranks = names.flatMap((other, index) => (other === name ? [index + 1] : []))
    return say('“{name}”（第 {ranks} 位）', '“{name}” (ranks {ranks})', { name, ranks: listed(ranks) })
  })
  const label = labelOf('completers', entry, context)
  const message = say(
    '“{label}”中{places}重复，请删去多余的；确是两人同名的，请在姓名后加括号区分。',
    '“{label}” lists {places} more than once; remove the extra entry, or tell two people of one name apart in brackets.',
    { label, places: listed(places) },
  )
  return [{ field: 'completers', message }]
}

const unitHeadPost = /^(?!副|.*助理).*(董事长|总经理|总裁|厂长|矿长|院长|局长|党委书记|行长)$/u
const words = (text: string): readonly string[] => text.split(/[、，,/／;；\s]+/u)

/** Marked so on file, or by the post as written: 总经理, not 副总经理. */
export const isUnitHead = (person: PersonEntry, facts: PersonFacts | null): boolean =>
  person.unitHead === true ||
  facts?.unitHead === true ||
  words(person.post ?? '').some((word) => unitHeadPost.test(word))

/** 先进操作法: its first completer is an operator, not the head of the unit, a senior title or a doctor. */
export const firstCompleterEligibility: Check = (entry, context) => {
  const [first] = entry.completers
  if (!first) return []
  const facts = factsOf(first, context)
  const senior = new Set(listParameter(context.pack, 'seniorTitles'))
  const title = [first.skill, first.post, facts?.skill]
    .flatMap((text) => words(text ?? ''))
    .find((word) => senior.has(word))
  const isHead = isUnitHead(first, facts)
  const isDoctor = (facts?.education ?? '').includes('博士')
  const reasons = [
    ...(isHead ? [say('是单位负责人', 'is the head of a unit')] : []),
    ...(title === undefined ? [] : [say('职称为“{title}”', 'has the title “{title}”', { title })]),
    ...(isDoctor ? [say('学历为博士', 'holds a doctorate')] : []),
  ]
  if (reasons.length === 0) return []
  const message = say(
    '第一完成人“{name}”{reasons}，不宜作为操作法首创人；请核对排名，或说明其一线操作经历。',
    'First completer “{name}” {reasons} and is hardly the one who devised an operating method; check the ranks, or explain the practice at the front line.',
    { name: first.name, reasons: listed(reasons) },
  )
  return [{ field: 'completers', message }]
}

const operatorPost = /(工|司机|操作员|巡检员|值班员|班长|班组长|调车员)$/u

/** Where nobody is marked, a post such as 电焊工 or 桥吊司机 is taken as front-line. */
export const frontLineWorker: Check = (entry, context) => {
  const minimum = numberParameter(context.pack, 'frontLineMinimum')
  if (minimum === null || entry.completers.length === 0) return []
  const count = entry.completers.filter((person) => {
    const facts = factsOf(person, context)
    const marked = person.frontLine ?? facts?.frontLine ?? null
    return marked ?? words(person.post ?? facts?.post ?? '').some((word) => operatorPost.test(word))
  }).length
  if (count >= minimum) return []
  const message = say(
    '完成人中看不出一线职工（应不少于 {minimum} 人）；如有，请在完成人中勾选“一线职工”或写明工种。',
    'No front-line worker can be seen among the completers (at least {minimum} needed); if there is one, tick “Front line” or write the trade.',
    { minimum },
  )
  return [{ field: 'completers', message }]
}
