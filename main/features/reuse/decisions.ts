import { createHash } from 'node:crypto'
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { JsonValue } from '../../../shared/record/field.ts'
import { textOf } from '../../../shared/record/read-value.ts'
import { shortestReason } from '../../../shared/rules/shortest-reason.ts'
import type { ReuseDecision } from '../../../shared/reuse-views.ts'
import { comparableText } from '../../../shared/text/comparable-text.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { Store, StoredRecord } from '../../db/store.ts'
import { filesOf } from './file-matches.ts'
import type { ReuseContext } from './reuse-context.ts'

/** As kept in a nomination, by the other record's id; `mark` is of what both said when it was decided. */
interface KeptDecision extends ReuseDecision {
  readonly mark: string
  /** Of the other record. */
  readonly title: string
}

type KeptDecisions = Readonly<Record<string, KeptDecision>>

const toStored = (kept: KeptDecisions): JsonValue =>
  Object.fromEntries(Object.entries(kept).map(([id, decision]) => [id, { ...decision }]))

const keptIn = ({ values }: StoredRecord): KeptDecisions =>
  (values.reuse as KeptDecisions | null | undefined) ?? {}

const markOf = (record: StoredRecord, { factsOf }: ReuseContext, store: Store): readonly unknown[] => {
  const { title, patentNumber, people, unit, texts } = factsOf(record)
  const files = filesOf(store, record.id).map(({ values }) => textOf(values, 'sha256'))
  return [
    record.id,
    title,
    patentNumber,
    people.map(({ name }) => name),
    unit?.text ?? null,
    texts.map(({ field, text }) => [field, comparableText(text).characters]),
    files.toSorted(),
  ]
}

/** The same for both orders of two records, and as long as nothing that is compared has changed in either. */
const markOfPair = (one: StoredRecord, other: StoredRecord, context: ReuseContext): string => {
  const both = [one, other].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const said = both.map((record) => markOf(record, context, context.workspace.store))
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22)
}

/** What was decided about two records, by either of them, and whether it still holds. */
export const decisionOn = (
  entry: StoredRecord,
  other: StoredRecord,
  context: ReuseContext,
): { readonly decision: ReuseDecision | null; readonly outdated: ReuseDecision | null } => {
  const kept = keptIn(entry)[other.id] ?? (other.type === 'nomination' ? keptIn(other)[entry.id] : undefined)
  if (!kept) return { decision: null, outdated: null }
  const { mark, title: _, ...decision } = kept
  return mark === markOfPair(entry, other, context)
    ? { decision, outdated: null }
    : { decision: null, outdated: decision }
}

/** Keeps a decision with the nomination, as an undoable step of its own; without a verdict it is taken back. */
export const decide = (
  { nomination, other: otherId, verdict, reason }: Inputs['reuse.decide'],
  workspace: Workspace,
  context: ReuseContext,
): void => {
  const { store, operator, today } = workspace
  const entry = store.get('nomination', nomination)
  const other = store.find(otherId)
  if (!entry || !other || other.deleted)
    throw new ExpectedError('record-missing', { id: entry ? otherId : nomination })
  const text = reason.trim()
  if (verdict !== null && [...text].length < shortestReason) throw new ExpectedError('reason-needed')
  const detail = { title: context.factsOf(entry).title, other: context.factsOf(other).title }
  store.write({ label: verdict === null ? 'reopenReuse' : 'decideReuse', detail }, (writer) => {
    const { [other.id]: _before, ...others } = keptIn(entry)
    const made =
      verdict === null
        ? {}
        : {
            [other.id]: {
              verdict,
              reason: text,
              by: operator.name,
              on: today(),
              title: detail.other,
              mark: markOfPair(entry, other, context),
            },
          }
    writer.update('nomination', entry.id, { reuse: toStored({ ...others, ...made }) })
    // Two entries of this year have one decision between them, whichever of the two it was made on.
    const kept = other.type === 'nomination' ? keptIn(other) : {}
    if (!(entry.id in kept)) return
    const { [entry.id]: _there, ...rest } = kept
    writer.update('nomination', other.id, { reuse: toStored(rest) })
  })
}
