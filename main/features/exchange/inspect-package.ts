import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { InspectView, MergeCounts, RecordChange } from '../../../shared/exchange-views.ts'
import { recordGroupOf } from '../../../shared/merge/record-groups.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { SignedOp } from '../../db/exchange-ops.ts'
import { portionMilliseconds } from '../../db/in-portions.ts'
import { toLogFields } from '../../db/record-values.ts'
import { type Aliases, readAliases, stateOf } from './class-state.ts'
import { differenceTo } from './materialise.ts'
import { byRecord } from './merge-tasks.ts'
import type { OpenedPackage } from './open-package.ts'
import { titleOf } from './title-of.ts'
import { headOf, withPackage } from './with-package.ts'

const mostRows = 500

/** What one record of the package would do here; null where nothing of it is new. */
const changeOf = (
  { store, exchange }: Workspace,
  aliases: Aliases,
  id: string,
  given: readonly SignedOp[],
): RecordChange | null => {
  const { ops } = exchange
  const type = given[0]?.type
  const fresh = ops.knows(id) ? given.filter((op) => !ops.has(id, op.clock)) : given
  if (!type || fresh.length === 0) return null
  const root = aliases.rootOf(id)
  const state = stateOf(ops, aliases, root, fresh)
  const row = store.find(root, type)
  const { outcome, fields } = differenceTo(state, row, type)
  const now = row ? toLogFields(recordDefinitions[type], row.values) : {}
  const clashing = new Set(state.conflicts.map(({ group }) => group))
  const inConflict = (field: string): boolean => clashing.has(recordGroupOf(type, field))
  const other = new Map(state.conflicts.flatMap(({ heads }) => Object.entries(heads[1]?.fields ?? {})))
  const names = new Set([...Object.keys(fields), ...other.keys()])
  if (outcome === 'unchanged' && clashing.size === 0) return null
  const kind = clashing.size > 0 ? 'conflict' : outcome === 'unchanged' ? 'changed' : outcome
  return {
    type,
    id: root,
    title: titleOf(type, { ...now, ...state.fields }),
    kind,
    fields: [...names].map((field) => ({
      field,
      before: now[field] ?? null,
      after: (field in fields ? fields[field] : other.get(field)) ?? null,
      conflict: inConflict(field),
    })),
  }
}

/** Reads every attachment through, so that a damaged one is known before anything is written. */
const checkAttachments = async (opened: OpenedPackage, job: JobContext): Promise<void> => {
  let done = 0
  for (const { sha256 } of opened.attachments) {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    const hash = createHash('sha256')
    try {
      for await (const chunk of opened.attachment(sha256)) hash.update(chunk)
    } catch {
      hash.update('damaged')
    }
    if (hash.digest('hex') !== sha256)
      throw new ExpectedError('package-refused', {
        reason: say('有附件损坏（{name}…）', 'an attachment is damaged ({name}…)', {
          name: sha256.slice(0, 12),
        }),
      })
    done += 1
    job.report({ done, total: opened.attachments.length, label: say('核对附件', 'Checking attachments') })
  }
}

/** What a merge would do, in portions; nothing is written. */
const preview = async (
  ops: readonly SignedOp[],
  workspace: Workspace,
  job: JobContext,
): Promise<{ readonly counts: MergeCounts; readonly rows: readonly RecordChange[] }> => {
  const counts = { new: 0, changed: 0, unchanged: 0, deleted: 0, revived: 0, conflicts: 0, waiting: 0 }
  const rows: RecordChange[] = []
  const aliases = readAliases(workspace.exchange.ops, workspace.store)
  const records = byRecord(ops)
  let done = 0
  let until = performance.now() + portionMilliseconds
  for (const [id, given] of records) {
    const change = changeOf(workspace, aliases, id, given)
    if (change?.kind === 'conflict') {
      counts.changed += 1
      const groups = change.fields.filter(({ conflict }) => conflict)
      counts.conflicts += new Set(groups.map(({ field }) => recordGroupOf(change.type, field))).size
    } else counts[change?.kind ?? 'unchanged'] += 1
    if (change && rows.length < mostRows && change.type !== 'alias') rows.push(change)
    done += 1
    if (performance.now() < until) continue
    job.report({ done, total: records.size, label: say('与本库比对', 'Comparing') })
    await setImmediate()
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    until = performance.now() + portionMilliseconds
  }
  rows.sort((a, b) => Number(b.kind === 'conflict') - Number(a.kind === 'conflict'))
  return { counts, rows }
}

/**
 * Who sent what when, and what merging it would change. Reads all of it and writes nothing. Throws what opening a
 * package throws, and `cancelled`.
 */
export const inspectPackage = (
  input: Inputs['exchange.inspect'],
  workspace: Workspace,
  job: JobContext,
): Promise<InspectView> =>
  withPackage(input, workspace, job.signal, async (opened) => {
    const ops = await opened.changes(job.signal, workspace.now())
    await checkAttachments(opened, job)
    const before = workspace.exchange.book.packages.get(opened.id)
    return {
      ...(await headOf(opened, workspace)),
      records: opened.manifest.records,
      changes: ops.length,
      attachments: opened.attachments.length,
      size: opened.attachments.reduce((sum, { size }) => sum + size, 0),
      ...(await preview(ops, workspace, job)),
      mergedAt: before?.direction === 'in' ? before.recordedAt : null,
    }
  })
