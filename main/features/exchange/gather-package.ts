import { setImmediate } from 'node:timers/promises'
import { performance } from 'node:perf_hooks'
import type { PackageChoice } from '../../../shared/exchange-views.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { Field } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { PackageRow } from '../../db/exchange-book.ts'
import type { SignedOp } from '../../db/exchange-ops.ts'
import { portionMilliseconds } from '../../db/in-portions.ts'
import { chooseRecords } from './choose-records.ts'
import { opsOf, readAliases } from './class-state.ts'
import { travels, turnedFields } from './op-schema.ts'

export interface Gathered {
  readonly records: ReadonlyMap<string, RecordType>
  /** One JSON line per op. */
  readonly lines: readonly string[]
  /** Hashes of the files that the records' evidence names, with their size as recorded. */
  readonly attachments: ReadonlyMap<string, number>
  readonly since: PackageRow | null
  readonly watermark: { readonly log: number; readonly op: number }
}

/** The newest package of the same choice that this recipient has confirmed: what it held need not go again. */
export const confirmedPackage = (
  { exchange }: Workspace,
  choice: PackageChoice,
  recipient: string,
): PackageRow | null =>
  exchange.book.packages
    .list()
    .find(
      (row) =>
        row.direction === 'out' &&
        row.recipient === recipient &&
        row.contents === JSON.stringify(choice) &&
        exchange.book.receipts.of(row.id).length > 0,
    ) ?? null

/** Who judges, and how they scored, goes only with everything. */
const judging: ReadonlySet<string> = new Set(['cycle.frozenRule', 'cycle.result'])

/** Fields that stay behind in a package of this choice. */
const staysBehind =
  ({ kind }: PackageChoice) =>
  (type: RecordType, field: Field): boolean =>
    !travels(field) || (kind !== 'all' && judging.has(`${type}.${field.name}`))

type StaysBehind = ReturnType<typeof staysBehind>

/** An op as it travels: without what never leaves its workstation. */
const lineOf = (op: SignedOp, title: string, stays: StaysBehind): string => {
  const definition = recordDefinitions[op.type]
  const fields = Object.fromEntries(
    Object.entries(op.fields).filter(([name]) => {
      const field = definition.fields.find((one) => one.name === name)
      return !field || !stays(op.type, field)
    }),
  )
  const [turned] = turnedFields(fields)
  if (turned !== undefined) {
    const field = definition.fields.find((one) => one.name === turned)
    throw new ExpectedError('package-text', { type: definition.label, title, field: field?.label ?? turned })
  }
  return JSON.stringify({ ...op, fields })
}

/** An update that only said what does not travel says nothing. */
const isEmpty = (op: SignedOp, stays: StaysBehind): boolean =>
  op.kind === 'update' &&
  Object.keys(op.fields).every((name) => {
    const field = recordDefinitions[op.type].fields.find((one) => one.name === name)
    return field !== undefined && stays(op.type, field)
  })

/**
 * Everything known about the chosen records, own changes and those of others, in portions. A record goes with its
 * whole history or not at all: what changed since the confirmed package, and what was not in it. Throws `step-open`,
 * `package-text`, `cancelled`.
 */
export const gatherPackage = async (
  workspace: Workspace,
  choice: PackageChoice,
  since: PackageRow | null,
  onRecord: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Gathered> => {
  const { store, exchange } = workspace
  if (exchange.midStep()) throw new ExpectedError('step-open')
  const watermark = exchange.ops.watermark()
  const mark = since && { log: since.logSequence, op: since.opNumber }
  const aliases = readAliases(exchange.ops, store)
  const chosen = chooseRecords(choice, workspace)
  const stays = staysBehind(choice)
  const records = new Map<string, RecordType>()
  const lines = new Map<string, string>()
  const attachments = new Map<string, number>()
  let done = 0
  let until = performance.now() + portionMilliseconds
  for (const [id, type] of chosen) {
    if (performance.now() > until) {
      onRecord(done, chosen.size)
      await setImmediate()
      if (signal?.aborted) throw new ExpectedError('cancelled')
      until = performance.now() + portionMilliseconds
    }
    done += 1
    if (since && mark && exchange.book.packages.holds(since.id, id) && !exchange.ops.changedSince(id, mark))
      continue
    const record = store.find(id, type)
    const title = String(record?.values[recordDefinitions[type].titleField] ?? '')
    for (const op of opsOf(exchange.ops, aliases, id)) {
      if (lines.has(op.clock) || isEmpty(op, stays)) continue
      lines.set(op.clock, lineOf(op, title, stays))
      records.set(op.record, op.type)
      const { sha256, size } = op.fields
      if (type === 'evidence' && typeof sha256 === 'string') attachments.set(sha256, Number(size ?? 0))
    }
  }
  return { records, lines: [...lines.values()], attachments, since, watermark }
}
