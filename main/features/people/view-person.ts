import { ExpectedError } from '../../../shared/errors.ts'
import type { PersonStudio, PersonView, PersonWork } from '../../../shared/people-views.ts'
import type { LinkValue, PersonEntry } from '../../../shared/record/field.ts'
import { numberOf, rowsOf, textOf, writtenOf } from '../../../shared/record/read-value.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import { presenceOn } from '../../../shared/rules/membership.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

const most = 500

/** Works that name their people in order, the list they stand in, and the date of the work. */
const works: readonly { readonly type: RecordType; readonly people: string; readonly on: string }[] = [
  { type: 'innovation', people: 'completers', on: 'completedOn' },
  { type: 'achievement', people: 'completers', on: 'completedOn' },
  { type: 'method', people: 'completers', on: 'firstUse' },
  { type: 'patent', people: 'inventors', on: 'filedOn' },
  { type: 'project', people: 'team', on: 'startedOn' },
  { type: 'challenge', people: 'team', on: 'takenOn' },
]

const linkOf = (value: unknown): LinkValue => (value as LinkValue | null) ?? { id: null, text: '' }

const naming = (reader: Reader, type: RecordType, people: string, id: string): readonly StoredRecord[] =>
  reader.list({ type, filters: [{ field: people, linkId: id }], limit: most })

const rankIn = ({ values }: StoredRecord, people: string, id: string) => {
  const entries = (values[people] ?? []) as readonly PersonEntry[]
  const at = entries.findIndex(({ personId }) => personId === id)
  return { rank: at + 1, of: entries.length, share: entries[at]?.share ?? null }
}

const worksOf = (
  reader: Reader,
  id: string,
  { type, people, on }: (typeof works)[number],
): readonly PersonWork[] =>
  naming(reader, type, people, id).map((record) => ({
    type,
    id: record.id,
    title: recordTitle(record),
    ...rankIn(record, people, id),
    on: textOf(record.values, on),
  }))

const studiosOf = (reader: Reader, id: string, today: string): readonly PersonStudio[] =>
  reader
    .list({
      type: 'studioMember',
      filters: [{ field: 'person', linkId: id }],
      sort: [{ field: 'joinedOn', descending: true }],
    })
    .map(({ values }) => {
      const period = { joinedOn: writtenOf(values, 'joinedOn'), leftOn: writtenOf(values, 'leftOn') }
      const studio = linkOf(values.studio)
      const now = studio.id === null ? null : reader.get('studio', studio.id)
      return {
        id: now?.id ?? null,
        studio: now ? recordTitle(now) : studio.text,
        role: writtenOf(values, 'role'),
        ...period,
        presence: presenceOn(period, today, today),
      }
    })

/** A person's records of all years on one page. Throws `record-missing`. */
export const viewPerson = (id: string, { store, today }: Workspace): PersonView => {
  const person = store.get('person', id)
  if (!person) throw new ExpectedError('record-missing', { id })
  const apprenticeships = (as: 'master' | 'apprentice') =>
    store
      .list({ type: 'apprenticeship', filters: [{ field: as, linkId: id }], limit: most })
      .map((record) => ({
        id: record.id,
        as,
        other: textOf(record.values, as === 'master' ? 'apprenticeName' : 'masterName'),
        trade: textOf(record.values, 'trade'),
        from: writtenOf(record.values, 'startedOn'),
        to: writtenOf(record.values, 'endsOn'),
        state: writtenOf(record.values, 'state'),
        result: writtenOf(record.values, 'result'),
      }))
  const cycleYear = (value: unknown): string => {
    const link = linkOf(value)
    const cycle = link.id === null ? null : store.get('cycle', link.id)
    return cycle ? String(cycle.values.year ?? '') : link.text
  }
  const newest = (a: PersonWork, b: PersonWork): number => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)
  const rewards = store.list({ type: 'reward', filters: [{ field: 'person', linkId: id }], limit: most })
  return {
    studios: studiosOf(store, id, today()),
    leads: store
      .list({ type: 'studio', filters: [{ field: 'leader', linkId: id }] })
      .map((studio) => ({ id: studio.id, name: recordTitle(studio) })),
    works: works.flatMap((kind) => worksOf(store, id, kind)).toSorted(newest),
    awards: worksOf(store, id, { type: 'award', people: 'completers', on: 'year' }).toSorted(newest),
    nominations: naming(store, 'nomination', 'completers', id).map((record) => ({
      id: record.id,
      title: recordTitle(record),
      year: cycleYear(record.values.cycle),
      category: writtenOf(record.values, 'category'),
      ...rankIn(record, 'completers', id),
    })),
    apprenticeships: [...apprenticeships('master'), ...apprenticeships('apprentice')],
    honours: rowsOf(person.values, 'honours').map((row) => ({
      honour: textOf(row, 'honour'),
      level: writtenOf(row, 'level'),
      year: numberOf(row, 'year'),
    })),
    rewarded: rewards
      .filter(({ values }) => writtenOf(values, 'paidOn') !== null)
      .reduce((sum, { values }) => sum + (numberOf(values, 'amount') ?? 0), 0),
  }
}
