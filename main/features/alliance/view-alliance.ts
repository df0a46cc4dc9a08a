import type { AllianceMemberView, AlliancePoint, AllianceView } from '../../../shared/alliance-views.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import { numberOf, rowsOf, textOf, writtenOf } from '../../../shared/record/read-value.ts'
import { tiesOf, type WorkKind } from '../../../shared/rules/collaboration.ts'
import { memberProblems, presenceOn } from '../../../shared/rules/membership.ts'
import { latestDay } from '../../../shared/text/parse-date.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { jointWorks } from './joint-works.ts'

const linkOf = (value: unknown): LinkValue => (value as LinkValue | null) ?? { id: null, text: '' }

const memberOf = (
  reader: Reader,
  { id, values }: StoredRecord,
  on: string,
  today: string,
): AllianceMemberView => {
  const link = linkOf(values.studio)
  const studio = link.id === null ? null : reader.get('studio', link.id)
  const period = { joinedOn: writtenOf(values, 'joinedOn'), leftOn: writtenOf(values, 'leftOn') }
  return {
    id,
    studioId: studio?.id ?? null,
    studio: studio ? textOf(studio.values, 'name') : link.text,
    unit: linkOf(studio?.values.unit).text,
    role: writtenOf(values, 'role'),
    ...period,
    leftReason: textOf(values, 'leftReason'),
    presence: presenceOn(period, on, today),
  }
}

const pointsOf = (
  alliance: StoredRecord,
  members: readonly AllianceMemberView[],
): readonly AlliancePoint[] => {
  const now = members.filter(({ leftOn }) => leftOn === null)
  const leads = now.filter(({ role }) => role === 'lead').length
  const units = new Set(now.map(({ unit }) => unit).filter((unit) => unit !== ''))
  const rows = members.map((one) => ({ ...one, name: one.studio, personId: one.studioId }))
  return [
    ...(leads === 0 ? [{ kind: 'noLead' } as const] : []),
    ...(leads > 1 ? [{ kind: 'manyLeads', count: leads } as const] : []),
    ...(units.size < 2 ? [{ kind: 'oneUnit' } as const] : []),
    ...(rowsOf(alliance.values, 'charter').length === 0 ? [{ kind: 'noCharter' } as const] : []),
    ...members
      .filter(({ leftOn, leftReason }) => leftOn !== null && leftReason === '')
      .map(({ studio }) => ({ kind: 'noReason', name: studio }) as const),
    ...memberProblems(rows).map(({ kind, name }) => ({ kind, name })),
  ]
}

const order = { in: 0, unclear: 1, contradictory: 2, out: 3 } as const

/** All that the page of an alliance shows; members as of the day `on`. Throws `record-missing`. */
export const viewAlliance = async (id: string, on: string, workspace: Workspace): Promise<AllianceView> => {
  const { store } = workspace
  const today = workspace.today()
  const alliance = store.get('alliance', id)
  if (!alliance) throw new ExpectedError('record-missing', { id })
  const filters = [{ field: 'alliance', linkId: id }]
  const newest = [{ field: 'year', descending: true }]
  const members = store
    .list({ type: 'allianceMember', filters, sort: [{ field: 'joinedOn' }] })
    .map((row) => memberOf(store, row, on, today))
  const tasks = store.list({ type: 'allianceTask', filters, sort: newest })
  const names = new Map(members.flatMap(({ studioId, studio }) => (studioId ? [[studioId, studio]] : [])))
  const works = await jointWorks(store, names, tasks)
  const counts: Record<WorkKind, number> = { task: 0, project: 0, patent: 0, achievement: 0, innovation: 0 }
  for (const { kind } of works) counts[kind] += 1
  const present = members.filter(({ presence }) => presence === 'in')
  const leads = new Set(members.filter(({ role }) => role === 'lead').map(({ studioId }) => studioId))
  return {
    today,
    on,
    members: members.toSorted(
      (a, b) =>
        order[a.presence] - order[b.presence] || Number(b.role === 'lead') - Number(a.role === 'lead'),
    ),
    present: {
      sure: present.length,
      unclear: members.filter(({ presence }) => presence === 'unclear').length,
      units: new Set(present.map(({ unit }) => unit).filter((unit) => unit !== '')).size,
    },
    points: pointsOf(alliance, members),
    tasks: tasks.map(({ id: task, values }) => {
      const dueOn = writtenOf(values, 'dueOn')
      const open = !['done', 'stopped'].includes(textOf(values, 'state'))
      return {
        id: task,
        title: textOf(values, 'title'),
        year: numberOf(values, 'year'),
        kind: writtenOf(values, 'kind'),
        lead: linkOf(values.leadStudio).text,
        partners: textOf(values, 'partners'),
        dueOn,
        state: writtenOf(values, 'state'),
        result: textOf(values, 'result'),
        shared: values.shared === true,
        overdue: open && dueOn !== null && latestDay(dueOn) < today,
      }
    }),
    reviews: store.list({ type: 'allianceReview', filters, sort: newest }).map(({ id: review, values }) => ({
      id: review,
      title: textOf(values, 'title'),
      year: numberOf(values, 'year'),
      kind: writtenOf(values, 'kind'),
      studio: linkOf(values.studio).text,
      total: numberOf(values, 'total'),
      grade: writtenOf(values, 'grade'),
      decision: textOf(values, 'decision'),
    })),
    nodes: [...names].map(([studio, name]) => ({ id: studio, name, lead: leads.has(studio) })),
    ties: tiesOf(works),
    tieCounts: counts,
  }
}
