import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import type { ApprenticeLine, StudioLine, StudioOutput } from '../../../shared/studio-views.ts'
import { latestDay } from '../../../shared/text/parse-date.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { textOf, writtenOf } from '../../../shared/record/read-value.ts'

/** The newest so many are shown; the register has the rest. */
const most = 200

const ofStudio = (reader: Reader, type: RecordType, studio: string, sort: string): readonly StoredRecord[] =>
  reader.list({
    type,
    filters: [{ field: 'studio', linkId: studio }],
    sort: [{ field: sort, descending: true }],
    limit: most,
  })

const isLate = (dueOn: string | null, today: string): boolean => dueOn !== null && latestDay(dueOn) < today

export const activitiesOf = (reader: Reader, studio: string): readonly StudioLine[] =>
  ofStudio(reader, 'studioActivity', studio, 'heldOn').map(({ id, values }) => ({
    id,
    title: textOf(values, 'title'),
    detail: textOf(values, 'place'),
    state: writtenOf(values, 'kind'),
    from: writtenOf(values, 'heldOn'),
    to: writtenOf(values, 'endedOn'),
    overdue: false,
  }))

export const projectsOf = (reader: Reader, studio: string): readonly StoredRecord[] =>
  ofStudio(reader, 'project', studio, 'startedOn')

export const projectLine = ({ id, values }: StoredRecord, today: string): StudioLine => {
  const dueOn = writtenOf(values, 'dueOn')
  const open = !['done', 'stopped'].includes(textOf(values, 'state')) && !values.finishedOn
  return {
    id,
    title: textOf(values, 'title'),
    detail: textOf(values, 'leaderName'),
    state: writtenOf(values, 'state'),
    from: writtenOf(values, 'startedOn'),
    to: writtenOf(values, 'finishedOn') ?? dueOn,
    overdue: open && isLate(dueOn, today),
  }
}

export const apprenticeshipsOf = (reader: Reader, studio: string, today: string): readonly ApprenticeLine[] =>
  ofStudio(reader, 'apprenticeship', studio, 'startedOn').map(({ id, values }) => ({
    id,
    title: textOf(values, 'apprenticeName'),
    detail: textOf(values, 'masterName'),
    state: writtenOf(values, 'state'),
    from: writtenOf(values, 'startedOn'),
    to: writtenOf(values, 'endsOn'),
    overdue: textOf(values, 'state') === 'running' && isLate(writtenOf(values, 'endsOn'), today),
    goals: textOf(values, 'goals'),
    result: writtenOf(values, 'result'),
    skillBefore: textOf(values, 'skillBefore'),
    skillAfter: textOf(values, 'skillAfter'),
  }))

const dated = {
  innovation: 'completedOn',
  achievement: 'completedOn',
  method: 'firstUse',
  patent: 'filedOn',
  award: 'year',
} as const

const outputTypes = ['innovation', 'achievement', 'method', 'patent', 'award'] as const

export const outputsOf = (reader: Reader, studio: string): readonly StudioOutput[] =>
  outputTypes.map((type) => {
    const filters = [{ field: 'studio', linkId: studio }]
    const sort = [{ field: dated[type], descending: true }]
    return {
      type,
      total: reader.count({ type, filters }),
      latest: reader.list({ type, filters, sort, limit: 5 }).map(({ id, values }) => ({
        id,
        title: recordTitle({ type, values }),
        on: textOf(values, dated[type]),
      })),
    }
  })
