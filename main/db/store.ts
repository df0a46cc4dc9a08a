import type { ListQuery } from '../../shared/list-query.ts'
import type { FieldValue, Values } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import type { Pace } from './in-portions.ts'
import type { RecordLists } from './record-lists.ts'

/** A record as stored: its id, the clock of its last change, and all its fields. */
export interface StoredRecord {
  readonly id: string
  readonly type: RecordType
  readonly clock: string
  readonly deleted: boolean
  readonly values: Values
}

/** What one undoable step is called in history: a key the page words, and its parameters. */
export interface StepInfo {
  readonly label: string
  readonly detail?: Readonly<Record<string, string | number>>
}

/** A part of a list, for readers that want no more. */
export type ListRead = ListQuery & {
  readonly limit?: number
  readonly offset?: number
  /**
   * Only records entered after this one, in the order they were entered; '' from the first. Pages of a walk over many
   * records begin where the last one ended, while `offset` counts from the start each time. Not with `sort`.
   */
  readonly after?: string
  /** Only these fields are read; the others are absent from the values. */
  readonly fields?: readonly string[]
  /** A field of people in which somebody is not yet known to be a person on file. */
  readonly unlinked?: string
}

/** Reads see committed records; deleted ones only where asked for. */
export interface Reader {
  get(type: RecordType, id: string): StoredRecord | null
  /** The record wherever it is, deleted or not; null when no table has this id. Quicker where the type is known. */
  find(id: string, type?: RecordType): StoredRecord | null
  list(query: ListRead): readonly StoredRecord[]
  count(query: ListQuery): number
  /** Equality lookup on normalised text of one field (link fields: by text as written). */
  byText(type: RecordType, field: string, text: string): readonly StoredRecord[]
}

/** Writes of one step, inside its transaction. Each appends to the change log. */
export interface Writer extends Reader {
  /** Returns the new record's id. Missing fields are empty. */
  insert(type: RecordType, values: Values, id?: string): string
  /** Writes only fields that differ; returns the names of those. */
  update(type: RecordType, id: string, patch: Values): readonly string[]
  remove(type: RecordType, id: string): void
  restore(type: RecordType, id: string): void
}

/** A long step written in batches; unfinished ones are rolled back at the next open. */
export interface OpenStep {
  readonly id: string
  /** One short transaction (aim: ≤ 20 ms of work). */
  batch<T>(work: (writer: Writer) => T): T
  /** To be awaited between two batches: lets other calls in, and another thread carry the journal over. */
  rest(): Promise<void>
  /** To be awaited before `finish` where much was written: its commit then has little left for the disk. */
  settle(): Promise<void>
  finish(): void
  /** Takes back every batch written so far, in portions; cut off, the next open goes on with it. */
  abandon(pace?: Pick<Pace, 'onPortion'>): Promise<void>
}

export interface ChangeEntry {
  readonly sequence: number
  readonly step: string
  /** What the step is called, as in `StepInfo`. */
  readonly label: string
  readonly detail: Readonly<Record<string, string | number>>
  readonly at: string
  readonly operator: string
  readonly type: RecordType
  readonly id: string
  readonly kind: 'create' | 'update' | 'delete' | 'restore'
  readonly before: Readonly<Record<string, FieldValue>>
  readonly after: Readonly<Record<string, FieldValue>>
}

export interface StepSummary {
  readonly id: string
  readonly label: string
  readonly detail: Readonly<Record<string, string | number>>
  readonly at: string
  readonly operator: string
  readonly changes: number
  readonly undone: boolean
}

export interface UndoResult {
  readonly step: StepSummary
  readonly undone: number
  /** Fields that have been changed again since and were left alone: the first 500 of them. */
  readonly skipped: readonly { readonly type: RecordType; readonly id: string; readonly field: string }[]
  readonly skippedCount: number
}

export interface Store extends Reader {
  /** Windows of long lists and what they add up to. */
  readonly lists: RecordLists
  /** The same as it was at the end of a day (YYYY-MM-DD), read from the log. Throws ExpectedError where the disk refuses. */
  past(type: RecordType, day: string): Promise<RecordLists>
  /** One step in one transaction: all of it or nothing. */
  write<T>(step: StepInfo, work: (writer: Writer) => T): T
  openStep(step: StepInfo): OpenStep
  /** Newest first; only those of one name where it is given. */
  steps(limit: number, label?: string): readonly StepSummary[]
  historyOf(id: string): readonly ChangeEntry[]
  /**
   * Appends the inverse of a step (the newest that stands when none is given) as a new step: a small one in one
   * transaction, a large one in portions, during which other writes are safe: what they changed is left
   * alone and listed. Nothing stays of an undo that is cancelled or cut off. Throws `nothing-to-undo`, `cancelled`.
   */
  undo(stepId?: string, pace?: Pace): Promise<UndoResult>
  /** Takes the newest undo back, unless something else was done since. Throws `nothing-to-redo`, `cancelled`. */
  redo(pace?: Pace): Promise<UndoResult>
  /** What `undo()` and `redo()` would start from. */
  nextUndo(): StepSummary | null
  nextRedo(): StepSummary | null
  /** Number of the newest entry of the change log; what was read holds as long as it stays the same. */
  lastSequence(): number
  /** Records touched after a sequence of the log, oldest first. */
  changesSince(
    sequence: number,
    limit: number,
  ): readonly { readonly sequence: number; readonly type: RecordType; readonly id: string }[]
  /** Told the record types touched after every commit; those of a long step when it is finished or abandoned. */
  onChanged(listener: (types: readonly RecordType[]) => void): () => void
  close(): void
}
