import type { RowEntry, Values } from '../../record/field.ts'

export interface NamedUnit {
  readonly id: string | null
  readonly text: string
}

/** A person as a list names one; `id` null where nobody on file is known to be meant. */
export interface NamedPerson {
  readonly id: string | null
  readonly name: string
  /** As written beside the name, or on file. */
  readonly unit: NamedUnit | string | null
}

/** One seat of the panel. */
export interface ConflictJudge {
  readonly id: string
  readonly name: string
  readonly person: string | null
  readonly unit: NamedUnit | null
  readonly formerUnits: readonly RowEntry[]
  readonly ties: readonly RowEntry[]
}

export interface ConflictEntry {
  readonly id: string
  readonly title: string
  readonly unit: NamedUnit | null
  readonly completers: readonly NamedPerson[]
  /** The work it was made from (`kind:id` as in `works`), and the studio of that. */
  readonly work: string | null
  readonly studio: string | null
}

/** Work that names its people; `on` is its date as written. */
export interface ConflictWork {
  readonly id: string
  readonly kind: 'patent' | 'innovation'
  readonly title: string
  readonly on: string | null
  readonly people: readonly NamedPerson[]
}

/** A time of belonging; dates as written, null where nothing is. */
interface Belonging {
  readonly from: string | null
  readonly to: string | null
}

/**
 * What is on file about the people of a panel and of the entries before it. Only what concerns them need be here:
 * members, works and apprenticeships that name neither a judge nor a completer lead nowhere.
 */
export interface ConflictFacts {
  /** Relations that ended before this year no longer count; those of family, and of master and apprentice, stay. */
  readonly sinceYear: number
  readonly judges: readonly ConflictJudge[]
  readonly entries: readonly ConflictEntry[]
  /** Every unit on file, whole: names, former names, aliases, parents. */
  readonly units: readonly { readonly id: string; readonly values: Values }[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly unit: NamedUnit | null }[]
  readonly studios: readonly { readonly id: string; readonly name: string; readonly unit: NamedUnit | null }[]
  readonly members: readonly (Belonging & { readonly studio: string; readonly person: NamedPerson })[]
  readonly alliances: readonly (Belonging & {
    readonly alliance: string
    readonly name: string
    readonly studio: string
  })[]
  readonly works: readonly ConflictWork[]
  readonly apprenticeships: readonly { readonly master: NamedPerson; readonly apprentice: NamedPerson }[]
}
