import { setImmediate } from 'node:timers/promises'
import { ExpectedError } from '../../../shared/errors.ts'
import type { ReuseEntry } from '../../../shared/reuse-views.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { catchUpGently } from '../../db/catch-up-gently.ts'
import { cycleOf, nominationsOf, requireCycle } from '../../db/cycle-record.ts'
import type { StoredRecord } from '../../db/store.ts'
import { compareRecords } from './compare-records.ts'
import { decide } from './decisions.ts'
import { findReuse } from './find-reuse.ts'
import { createReuseContext, type ReuseContext } from './reuse-context.ts'

const requireEntry = ({ store }: Workspace, id: string): StoredRecord => {
  const record = store.get('nomination', id)
  if (!record) throw new ExpectedError('record-missing', { id })
  return record
}

const contextOf = (workspace: Workspace, nomination: string): ReuseContext => {
  const cycle = cycleOf(workspace.store, requireEntry(workspace, nomination))
  if (!cycle) throw new ExpectedError('record-missing', { id: nomination })
  return createReuseContext(workspace, cycle)
}

/** 查重: what is nominated, against nominations and winners of all years and what the registers hold. */
export const reuseHandlers: Handlers<'reuse.find' | 'reuse.compare' | 'reuse.decide'> = {
  'reuse.find': async ({ cycle: year, nomination }, workspace, { signal, report }) => {
    const cycle = requireCycle(workspace.store, year)
    await catchUpGently(workspace.search)
    const context = createReuseContext(workspace, cycle)
    const records = nomination ? [requireEntry(workspace, nomination)] : nominationsOf(workspace.store, cycle)
    const entries: ReuseEntry[] = []
    for (const [done, record] of records.entries()) {
      if (signal.aborted) throw new ExpectedError('cancelled')
      report({ done, total: records.length, label: context.factsOf(record).title })
      entries.push(findReuse(record, context))
      await setImmediate()
    }
    return { year, entries, compared: workspace.search.reuse.size() }
  },
  'reuse.compare': async ({ nomination, other }, workspace) => {
    await catchUpGently(workspace.search)
    return compareRecords(nomination, other, contextOf(workspace, nomination))
  },
  'reuse.decide': async (input, workspace) => {
    decide(input, workspace, contextOf(workspace, input.nomination))
    await catchUpGently(workspace.search)
    return compareRecords(input.nomination, input.other, contextOf(workspace, input.nomination))
  },
}
