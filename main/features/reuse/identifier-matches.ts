import type { PersonEntry } from '../../../shared/record/field.ts'
import { namedPeople, patentMark, personMark, titleMark } from '../../../shared/rules/reuse/reuse-marks.ts'
import type { ReuseFacts } from '../../../shared/rules/reuse/reuse-facts.ts'
import type { ReuseMatch } from '../../../shared/reuse-views.ts'
import { quoted, say } from '../../../shared/text/say.ts'
import { titleKey } from '../../../shared/text/title-key.ts'
import { similarity, titleGrams } from '../../../shared/text/title-similarity.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { StoredRecord } from '../../db/store.ts'
import { sameUnit } from './own-work.ts'
import type { ReuseContext } from './reuse-context.ts'

/** Records looked at for one mark: a name that more than these have is told by its unit in the records themselves. */
const mostOfOneMark = 400
const mostNearTitles = 20
/** Dice coefficient of character pairs from which two titles count as alike. */
const alike = 0.75

/** Records that share a number, a title or a name with an entry, or one whose title is alike. */
export const identifierCandidates = (
  { title, patentNumber, ...facts }: ReuseFacts,
  { search }: Workspace,
): ReadonlySet<string> => {
  const marks = [
    ...(patentNumber ? [patentMark(patentNumber)] : []),
    ...(titleKey(title) === '' ? [] : [titleMark(title)]),
    ...namedPeople({ title, patentNumber, ...facts }).map(personMark),
  ]
  return new Set([
    ...marks
      .flatMap((mark) => search.reuse.having(mark, mostOfOneMark))
      .flatMap((number) => search.reuse.named(number)?.id ?? []),
    ...search
      .similarTitles(title, ['nomination', 'award'], mostNearTitles)
      .filter(({ similarity }) => similarity >= alike)
      .map(({ id }) => id),
  ])
}

/** ID numbers are looked at where the key is at hand, and compared in memory only. */
const sameIdNumber = (a: string, b: string, { store, vault }: Workspace): boolean | null => {
  if (vault.state() !== 'unlocked') return null
  const [one, other] = [a, b].map((id) => {
    const sealed = store.get('person', id)?.values.idNumber
    return typeof sealed === 'string' ? vault.open(sealed) : null
  })
  return one && other ? one === other : null
}

/** One record on file is one person; else the same ID number, else the same name in the same unit. */
const isSamePerson = (
  a: PersonEntry,
  ofA: ReuseFacts,
  b: PersonEntry,
  ofB: ReuseFacts,
  workspace: Workspace,
): boolean => {
  if (a.personId && b.personId) {
    if (a.personId === b.personId) return true
    if (titleKey(a.name) !== titleKey(b.name)) return false
    return sameIdNumber(a.personId, b.personId, workspace) === true
  }
  if (titleKey(a.name) !== titleKey(b.name)) return false
  const unitOf = (person: PersonEntry, of: ReuseFacts) =>
    person.unit ? { id: null, text: person.unit } : of.unit
  return sameUnit(unitOf(a, ofA), unitOf(b, ofB))
}

const sharedPeople = (here: ReuseFacts, there: ReuseFacts, workspace: Workspace): readonly string[] => {
  const names = new Set(namedPeople(here))
  return here.people
    .filter((one) => names.has(one.name))
    .filter((one) => there.people.some((other) => isSamePerson(one, here, other, there, workspace)))
    .map(({ name }) => name)
}

const titleMatch = (
  entry: StoredRecord,
  other: StoredRecord,
  { factsOf }: ReuseContext,
): readonly ReuseMatch[] => {
  const [here, there] = [factsOf(entry), factsOf(other)]
  const place = { here: { field: 'title' }, there: { field: 'title' } }
  if (titleKey(here.title) === titleKey(there.title) && titleKey(here.title) !== '') {
    const own = sameUnit(here.unit, there.unit)
    const evidence = own
      ? say('名称相同，单位相同', 'The same title, the same unit')
      : say('名称相同，单位不同', 'The same title, another unit')
    return [{ kind: 'title', strength: own ? 'strong' : 'medium', ...place, evidence }]
  }
  if (other.type !== 'nomination' && other.type !== 'award') return []
  const near = similarity(titleGrams(here.title), titleGrams(there.title))
  if (near < alike) return []
  const percent = Math.round(near * 100)
  const evidence = say('名称相近（{percent}%）', 'The titles are alike ({percent} %)', { percent })
  return [{ kind: 'nearTitle', strength: near >= 0.9 ? 'medium' : 'weak', ...place, evidence }]
}

/** What an entry shares with another record by name or number. */
export const identifierMatches = (
  entry: StoredRecord,
  other: StoredRecord,
  context: ReuseContext,
): readonly ReuseMatch[] => {
  const [here, there] = [context.factsOf(entry), context.factsOf(other)]
  const matches: ReuseMatch[] = [...titleMatch(entry, other, context)]
  if (here.patentNumber && here.patentNumber === there.patentNumber)
    matches.push({
      kind: 'patentNumber',
      strength: 'strong',
      here: { field: 'patentNumber' },
      there: { field: 'patentNumber' },
      evidence: say('专利号相同：{number}', 'The same patent number: {number}', {
        number: here.patentNumber,
      }),
    })
  const names = sharedPeople(here, there, context.workspace)
  if (names.length > 0) {
    const team = names.length >= 2 && names.length * 2 >= Math.min(here.people.length, there.people.length)
    const sameYear =
      other.type === 'nomination' && JSON.stringify(other.values.cycle) === JSON.stringify(entry.values.cycle)
    matches.push({
      kind: 'person',
      strength: team || sameYear ? 'medium' : 'weak',
      here: { field: 'completers' },
      there: { field: 'completers' },
      evidence: say('完成人相同：{names}', 'The same people: {names}', { names: quoted(names) }),
    })
  }
  return matches
}
