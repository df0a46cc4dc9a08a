import type { Label, LinkValue } from '../../record/field.ts'
import { quoted, say } from '../../text/say.ts'
import { titleKey } from '../../text/title-key.ts'
import { awardIndexOf } from './award-index.ts'
import type { AwardFacts, Check, CheckEntry } from './check-context.ts'

const sameUnit = (a: LinkValue | null, b: LinkValue | null): boolean =>
  a !== null && b !== null && (a.id !== null && b.id !== null ? a.id === b.id : a.text === b.text)

/** Two patents of one title are two works; only the number tells. */
const sameWork = (entry: CheckEntry, award: AwardFacts): boolean => {
  if (entry.patentNumber && award.patentNumber) return entry.patentNumber === award.patentNumber
  return titleKey(entry.title) === titleKey(award.title) && sameUnit(entry.unit, award.unit)
}

const named = ({ year, name, title }: AwardFacts): Label =>
  name
    ? say('{year} 年“{name}”“{title}”', '“{title}” (“{name}”, {year})', { year, name, title })
    : say('{year} 年获奖项目“{title}”', '“{title}” (winner of {year})', { year, title })

export const earlierWinner: Check = (entry, { awards }) =>
  awardIndexOf(awards)
    .ofSameNumberOrTitle(entry)
    .filter((award) => sameWork(entry, award))
    .map((award) => ({
      field: award.patentNumber && award.patentNumber === entry.patentNumber ? 'patentNumber' : 'title',
      message: say(
        '与 {award}是同一项目，以往年度获奖的不再受理；请撤回，或核对获奖记录是否有误。',
        'The same work as {award}; winners of earlier years are not taken again. Withdraw it, or check the record of the award.',
        { award: named(award) },
      ),
    }))

/** Near titles, and the same unit with half of the same people: a person compares the two. */
export const earlierWinnerSimilar: Check = (entry, { awards }) =>
  awardIndexOf(awards)
    .nearTitleOrSharedPeople(entry)
    .filter(({ award }) => !sameWork(entry, award))
    .flatMap(({ award, near }) => {
      const names = new Set(award.completers)
      const shared = entry.completers.map(({ name }) => name).filter((name) => names.has(name))
      const team = sameUnit(entry.unit, award.unit) && shared.length * 2 >= names.size && shared.length > 0
      if (!team && !near) return []
      const why = team
        ? say('完成人中有{names}', 'the completers include {names}', { names: quoted(shared) })
        : say('名称相近', 'the titles are alike')
      const message = say(
        '与 {award}{why}，请核对是否同一成果再次申报。',
        'Compare with {award}: {why}. Is the same work nominated again?',
        { award: named(award), why },
      )
      return [{ field: team ? 'completers' : 'title', message }]
    })
