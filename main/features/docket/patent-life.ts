import type { PatentLifeView } from '../../../shared/docket-views.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import { lifeLine } from '../../../shared/rules/patent-life-line.ts'
import type { Workspace } from '../../core/workspace.ts'
import { feeLine, rowOf } from './docket-rows.ts'
import { feesFrom } from './forecast.ts'
import { entryOf, unitReader } from './load-docket.ts'

/** One patent's line of life and the fees still to come. */
export const patentLife = (id: string, { store, today }: Workspace): PatentLifeView => {
  const record = store.get('patent', id)
  if (!record) throw new ExpectedError('record-missing', { id })
  const day = today()
  const entry = entryOf(record, unitReader(store), day)
  const { standing, findings } = entry.docket
  const first = standing.kind === 'inForce' || standing.kind === 'grace' ? standing.fee : null
  const published = record.values.publishedOn
  return {
    today: day,
    events: lifeLine(entry.facts, typeof published === 'string' ? published : null, entry.docket),
    row: rowOf(entry, day),
    pending: standing.kind === 'pending',
    fees: first ? feesFrom(entry, first).map(feeLine) : [],
    findings,
  }
}
