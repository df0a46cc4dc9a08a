import type { LinkValue, PersonEntry } from '../../record/field.ts'
import { normaliseText } from '../../text/normalise-text.ts'
import { addYears, earliestDay, latestDay } from '../../text/parse-date.ts'
import { listed, quoted, say } from '../../text/say.ts'
import { awardIndexOf } from './award-index.ts'
import type { Check, CheckEntry, EntryContext, PersonFacts, UnitFacts } from './check-context.ts'
import { factsOf, isUnitHead } from './completer-checks.ts'
import { answerText, formOf, numberParameter } from './pack-parameters.ts'

const namesOf = (link: LinkValue | null, { units }: EntryContext): readonly string[] => {
  const unit = link?.id ? units.get(link.id) : undefined
  return [link?.text ?? '', unit?.name ?? '', unit?.shortName ?? '', ...(unit?.otherNames ?? [])]
}

/** Whether a unit stands at or below another in the tree of units. */
const isWithin = (
  id: string | null | undefined,
  top: string,
  units: ReadonlyMap<string, UnitFacts>,
): boolean => {
  const seen = new Set<string>()
  for (let at = id ?? null; at !== null && !seen.has(at); at = units.get(at)?.parent ?? null) {
    if (at === top) return true
    seen.add(at)
  }
  return false
}

const isAtHome = (
  person: PersonEntry,
  facts: PersonFacts | null,
  entry: CheckEntry,
  context: EntryContext,
): boolean => {
  const written = person.unit?.trim() || facts?.unit?.text || ''
  if (written === '') return true
  const own = [...namesOf(entry.unit, context), ...namesOf(entry.recommender, context)]
    .filter((name) => name !== '')
    .map(normaliseText)
  const name = normaliseText(written)
  // 江苏某某集团有限公司一分厂 is written for a workshop of the unit.
  if (own.some((unit) => name.startsWith(unit))) return true
  if (normaliseText(answerText(entry, 'partnerUnits')).includes(name)) return true
  const top = entry.unit?.id
  return top !== null && top !== undefined && isWithin(facts?.unit?.id, top, context.units)
}

export const completerUnit: Check = (entry, context) => {
  if (!entry.unit?.text) return []
  const strangers = entry.completers.flatMap((person) => {
    const facts = factsOf(person, context)
    if (isAtHome(person, facts, entry, context)) return []
    return [`${person.name}（${person.unit?.trim() || facts?.unit?.text}）`]
  })
  if (strangers.length === 0) return []
  const message = say(
    '完成人{people}不属于申报单位；请核对所在单位，确系合作单位的请在申报内容中列出合作单位。',
    'Completers of other units: {people}; check where they work, and name partner units in the form.',
    { people: quoted(strangers) },
  )
  return [{ field: 'completers', message }]
}

/** A slip in the year of birth: an age at which nobody stands in employment. */
export const completerAge: Check = (entry, context) => {
  const [youngest, oldest] = [
    numberParameter(context.pack, 'youngestCompleter'),
    numberParameter(context.pack, 'oldestCompleter'),
  ]
  const odd = entry.completers.filter((person) => {
    const born = person.born ?? factsOf(person, context)?.born
    if (!born) return false
    const tooYoung = youngest !== null && addYears(earliestDay(born), youngest) > context.deadline
    const tooOld = oldest !== null && addYears(latestDay(born), oldest + 1) <= context.deadline
    return tooYoung || tooOld
  })
  if (odd.length === 0) return []
  const message = say(
    '{names}的出生年月推算年龄不在 {youngest} 至 {oldest} 岁之间，请核对出生年月。',
    'By their dates of birth {names} are not between {youngest} and {oldest} years old; check the dates.',
    { names: quoted(odd.map(({ name }) => name)), youngest: youngest ?? 0, oldest: oldest ?? '' },
  )
  return [{ field: 'completers', message }]
}

/** 江苏省科学技术奖: the first three of last year's winners stand back for a year. */
export const lastYearTop: Check = (entry, { awards, pack }) => {
  const top = numberParameter(pack, 'lastYearTopBarred') ?? 0
  const index = awardIndexOf(awards)
  const barred = entry.completers.flatMap((person) => {
    const won = index.ofPerson(person.name).find((award) => {
      const rank = award.completers.indexOf(person.name)
      if (award.year !== pack.year - 1 || rank >= top) return false
      const known = award.people[rank] ?? null
      if (known !== null && person.personId !== null) return known === person.personId
      return award.unit !== null && entry.unit !== null && award.unit.text === entry.unit.text
    })
    return won
      ? [say('“{name}”（“{title}”）', '“{name}” (“{title}”)', { name: person.name, title: won.title })]
      : []
  })
  if (barred.length === 0) return []
  const message = say(
    '{people}是上一年度获奖项目的前 {top} 名完成人，当年不宜再申报；请调整完成人，或说明理由。',
    '{people}: among the first {top} completers of a winner of last year, and not to stand again this year; change the list, or explain.',
    { people: listed(barred), top },
  )
  return [{ field: 'completers', message }]
}

/** 小建议: those who decide and lead are not its completers (中铁十三局、神农架). */
export const suggestionDecider: Check = (entry, context) => {
  const heads = entry.completers.filter((person) => isUnitHead(person, factsOf(person, context)))
  if (heads.length === 0) return []
  const message = say(
    '{names}是单位负责人，小建议的完成人不含决策者和主要负责人；请核对完成人，或说明理由。',
    '{names} head a unit; those who decide are not completers of a suggestion. Check the list, or explain.',
    { names: quoted(heads.map(({ name }) => name)) },
  )
  return [{ field: 'completers', message }]
}

/** Only where this year's form asks for a second contact. */
export const backupContact: Check = (entry, context) => {
  const field = 'answers.backupContact'
  if (!formOf(entry, context).some((item) => item.field === field)) return []
  if (answerText(entry, 'backupContact') !== '') return []
  const message = say(
    '没有填写备用联系人；退回补正有期限，建议再留一位联系人和电话。',
    'No second contact is given; a return has a last day, so better name another person and number.',
  )
  return [{ field, message }]
}
