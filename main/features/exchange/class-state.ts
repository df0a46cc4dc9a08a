import { deriveOps, type Event } from '../../../shared/merge/derive-ops.ts'
import { type Joined, joinedRecords } from '../../../shared/merge/joined-records.ts'
import { mapLinks } from '../../../shared/merge/map-links.ts'
import { mergeRecord, type RecordState } from '../../../shared/merge/merge-record.ts'
import type { Op } from '../../../shared/merge/op.ts'
import { recordFieldsOf, recordGroupOf } from '../../../shared/merge/record-groups.ts'
import type { ExchangeOps, SignedOp } from '../../db/exchange-ops.ts'
import type { Reader } from '../../db/store.ts'

/** Which records are one, now and at every moment of the log. */
export interface Aliases extends Joined {
  /** Read when asked for: only records that are one with others need them. */
  moments(): readonly Moment[]
}

interface Moment {
  readonly sequence: number
  readonly rootOf: (id: string) => string
}

const everyAlias = 1_000_000

/** As the rows stand, those of the batch that is being written included. */
export const readAliases = (ops: ExchangeOps, reader: Reader): Aliases => {
  const rows = reader.list({ type: 'alias', limit: everyAlias })
  let [read, moments]: [number, readonly Moment[]] = [-1, []]
  return {
    ...joinedRecords(rows.map(({ values }) => [String(values.joined), String(values.kept)] as const)),
    moments() {
      const { log } = ops.watermark()
      if (log !== read) moments = readMoments(ops)
      read = log
      return moments
    },
  }
}

const readMoments = (ops: ExchangeOps): readonly Moment[] => {
  const pairs = new Map<string, readonly [string, string]>()
  const live = new Set<string>()
  return ops.aliasEntries().map(({ sequence, record, kind, after }) => {
    const { joined, kept } = after
    if (typeof joined === 'string' && typeof kept === 'string') pairs.set(record, [joined, kept])
    if (kind === 'delete') live.delete(record)
    else if (kind !== 'update') live.add(record)
    const standing = [...live].flatMap((id) => {
      const pair = pairs.get(id)
      return pair ? [pair] : []
    })
    return { sequence, rootOf: joinedRecords(standing).rootOf }
  })
}

/** Everything known of the records that are one with `id`, in the order in which this station came to know it. */
const eventsOf = (ops: ExchangeOps, aliases: Aliases, id: string) => {
  const mapped = (op: Pick<Op, 'type'>, fields: Op['fields']) => mapLinks(op.type, fields, aliases.rootOf)
  const members = aliases.membersOf(id)
  const own = members.flatMap((member) => ops.ownOf(member))
  const placed = members.flatMap((member) => ops.placedOf(member))
  const events: { readonly at: number; readonly rank: number; readonly event: Event }[] = [
    ...own.map((change) => ({
      at: change.sequence,
      rank: 0,
      event: { kind: 'own', change: { ...change, after: mapped(change, change.after) } } as const,
    })),
    ...placed.map(({ op, position, number }) => ({
      at: position,
      rank: number,
      event: { kind: 'op', op: { ...op, fields: mapped(op, op.fields) } } as const,
    })),
    ...(members.length > 1
      ? aliases.moments().map(({ sequence, rootOf }) => ({
          at: sequence,
          rank: 0.5,
          event: { kind: 'joined', rootOf } as const,
        }))
      : []),
  ]
  events.sort((a, b) => a.at - b.at || a.rank - b.rank)
  return { own, placed, events: events.map(({ event }) => event) }
}

/** What ops come to, with pointers to the records that stand. */
export const mergedState = (ops: readonly SignedOp[], { rootOf }: Aliases): RecordState =>
  mergeRecord(
    ops.map((op) => ({ ...op, fields: mapLinks(op.type, op.fields, rootOf) })),
    recordGroupOf,
  )

/** What is known of a record comes to this, with pointers to the records that stand; `more` is known besides. */
export const stateOf = (
  ops: ExchangeOps,
  aliases: Aliases,
  id: string,
  more: readonly SignedOp[] = [],
): RecordState => {
  const given = more.map((op) => ({ ...op, fields: mapLinks(op.type, op.fields, aliases.rootOf) }))
  const { own, placed, events } = eventsOf(ops, aliases, id)
  if (own.length + placed.length === 0) return mergedState(more, aliases)
  const derived = deriveOps(events, recordGroupOf, recordFieldsOf).ops
  const known = events.flatMap((event) => (event.kind === 'op' ? [event.op] : []))
  return mergeRecord([...derived, ...known, ...given], recordGroupOf)
}

/** All ops on the records that are one with `id`, each as its own record's and with pointers as written, for a package. */
export const opsOf = (ops: ExchangeOps, aliases: Aliases, id: string): readonly SignedOp[] => {
  const { own, placed, events } = eventsOf(ops, aliases, id)
  const changes = new Map(own.map((change) => [change.clock, change]))
  const derived = deriveOps(events, recordGroupOf, recordFieldsOf).ops.flatMap((op) => {
    const change = changes.get(op.clock)
    return change ? [{ ...op, fields: { ...op.fields, ...change.after }, by: change.by, at: change.at }] : []
  })
  return [...derived, ...placed.map(({ op }) => op)]
}
