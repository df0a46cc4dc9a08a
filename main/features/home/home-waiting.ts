import { setImmediate } from 'node:timers/promises'
import type { HomeWaiting } from '../../../shared/home-views.ts'
import type { ListFilter } from '../../../shared/list-query.ts'
import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { rowsOf, textOf, writtenOf } from '../../../shared/record/read-value.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { latenessOf } from '../../../shared/rules/challenge-board.ts'
import { checklistSlot } from '../../../shared/rules/checklist-slot.ts'
import { latestDay } from '../../../shared/text/parse-date.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { Store } from '../../db/store.ts'

const portion = 500

const countWhere = async (
  store: Store,
  type: RecordType,
  filters: readonly ListFilter[],
  test: (values: Values) => boolean,
): Promise<number> => {
  let count = 0
  for (let after = ''; ; ) {
    const records = store.list({ type, filters, after, limit: portion })
    count += records.filter(({ values }) => test(values)).length
    const last = records.at(-1)
    if (!last || records.length < portion) return count
    after = last.id
    await setImmediate()
  }
}

const plansMissing = async (store: Store, year: number): Promise<number> => {
  const planned = new Set<string>()
  await countWhere(store, 'studioYear', [{ field: 'year', is: year }], ({ studio }) => {
    planned.add((studio as LinkValue | null)?.id ?? '')
    return true
  })
  // Where nobody keeps plans here, all of them missing is no news.
  if (store.count({ type: 'studioYear' }) === 0) return 0
  const active = await countWhere(store, 'studio', [], (values) => textOf(values, 'state') !== 'revoked')
  return Math.max(0, active - planned.size)
}

const itemsUnproven = async (
  store: Store,
): Promise<{ readonly count: number; readonly studio: string | null }> => {
  let count = 0
  let studio: string | null = null
  for (let after = ''; ; ) {
    const studios = store.list({ type: 'studio', after, limit: portion })
    for (const { id, values } of studios) {
      const met = rowsOf(values, 'checklist').filter((row) => row.met === true)
      if (met.length === 0 || textOf(values, 'state') === 'revoked') continue
      const files = store.list({ type: 'evidence', filters: [{ field: 'owner', is: id }], fields: ['slot'] })
      const shown = new Set(files.map((file) => file.values.slot))
      const lacking = met.filter((row) => !shown.has(checklistSlot(textOf(row, 'item')))).length
      if (lacking > 0) studio ??= id
      count += lacking
    }
    const last = studios.at(-1)
    if (!last || studios.length < portion) return { count, studio }
    after = last.id
    await setImmediate()
  }
}

/** What of the registers is late or lacking; re-confirmations are told by `namings`, who knows when they are due. */
export const homeWaiting = async (
  { store, today }: Workspace,
  namings: { readonly past: number; readonly soon: number },
  filesFaulty: number,
): Promise<HomeWaiting> => {
  const day = today()
  const isPast = (date: string | null): boolean => date !== null && latestDay(date) < day
  const year = Number(day.slice(0, 4))
  const unproven = await itemsUnproven(store)
  return {
    today: day,
    projectsLate: await countWhere(
      store,
      'project',
      [{ field: 'finishedOn', empty: true }],
      (values) =>
        !['done', 'stopped'].includes(textOf(values, 'state')) && isPast(writtenOf(values, 'dueOn')),
    ),
    challengesLate: await countWhere(
      store,
      'challenge',
      [{ field: 'state', in: ['posted', 'taken', 'working'] }],
      (values) => latenessOf(values, day).length > 0,
    ),
    apprenticeshipsEnded: await countWhere(
      store,
      'apprenticeship',
      [{ field: 'state', is: 'running' }],
      (values) => isPast(writtenOf(values, 'endsOn')),
    ),
    namingsPast: namings.past,
    namingsSoon: namings.soon,
    plansMissing: await plansMissing(store, year),
    filesFaulty,
    itemsUnproven: unproven.count,
    unprovenStudio: unproven.studio,
    nominationsReturned: store.count({ type: 'nomination', filters: [{ field: 'stage', is: 'returned' }] }),
  }
}
