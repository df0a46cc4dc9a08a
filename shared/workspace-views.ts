import type { FieldFault } from './errors.ts'
import type { FieldValue, Label, Values } from './record/field.ts'
import type { RecordType } from './record/record-type-name.ts'
import type { Said } from './text/say.ts'

export interface WorkspaceStatus {
  readonly open: {
    readonly dir: string
    readonly name: string
    readonly operator: { readonly name: string; readonly unit: string; readonly role: string }
    readonly lastBackupAt: string | null
    /** What undo and redo would take, in words; null where there is nothing. */
    readonly undoable: Label | null
    readonly redoable: Label | null
    readonly years: readonly number[]
    readonly warnings: readonly Label[]
  } | null
  readonly recent: readonly {
    readonly dir: string
    readonly name: string
    readonly openedAt: string
    readonly exists: boolean
  }[]
  /** Where a new workspace is put unless the user says otherwise. */
  readonly suggestedDir: string
}

export interface FolderView {
  readonly path: string
  readonly parent: string | null
  readonly folders: readonly {
    readonly name: string
    readonly path: string
    readonly isWorkspace: boolean
    readonly isPacket: boolean
  }[]
  /** Where to start from; `name` is that of a drive, '' for folders the page names itself. */
  readonly places: readonly {
    readonly kind: 'home' | 'desktop' | 'documents' | 'downloads' | 'drive'
    readonly name: string
    readonly path: string
  }[]
}

/** `titles` gives the current title of every linked record, by id. */
export interface RecordView {
  readonly id: string
  readonly type: RecordType
  readonly values: Values
  readonly deleted: boolean
  readonly titles: Readonly<Record<string, string>>
  /** Rows that belong to this record. */
  readonly children: readonly { readonly type: RecordType; readonly rows: readonly RecordRow[] }[]
}

/** A record that points to another, and the field in which it does. */
export interface Backlink {
  readonly type: RecordType
  readonly id: string
  readonly title: string
  readonly field: string
  /** The record that joins the two, where neither names the other; then `field` is ''. */
  readonly relation?: string
}

/** Someone had an ID number shown, at an ISO time. */
export interface LookView {
  readonly person: string
  /** As on file today, also where it was deleted since. */
  readonly name: string
  readonly at: string
  readonly operator: string
  readonly reason: string
}

/** Whether ID numbers can be read: no passphrase chosen yet, one needed, or given. */
export interface VaultView {
  readonly state: 'none' | 'locked' | 'unlocked'
}

export interface RecordRow {
  readonly id: string
  readonly values: Values
}

export interface RecordPage {
  readonly rows: readonly RecordRow[]
  readonly total: number
  readonly titles: Readonly<Record<string, string>>
}

/** Sums by field, in fen where they are money; null where all are empty. */
export interface ListTotalsView {
  readonly count: number
  readonly sums: Readonly<Record<string, number | null>>
  /** In the order of the list; `key` is a year, a choice or a name that the records share, null where they have none. */
  readonly groups: readonly {
    readonly key: string | number | null
    readonly count: number
    readonly sums: Readonly<Record<string, number | null>>
  }[]
}

/** What a change of many records came to. */
export interface ChangeCounts {
  readonly changed: number
  /** Those that have the value already. */
  readonly same: number
  readonly refused: number
}

/** The first records of each outcome; all are counted. */
export interface ChangePlan extends ChangeCounts {
  readonly examples: readonly {
    readonly id: string
    readonly title: string
    readonly fields: readonly {
      readonly field: string
      readonly before: FieldValue
      readonly after: FieldValue
    }[]
  }[]
  readonly refusals: readonly {
    readonly id: string
    readonly title: string
    readonly faults: readonly FieldFault[]
  }[]
}

/** A record that may be the same work under much the same title. */
export interface SimilarRecord {
  readonly type: RecordType
  readonly id: string
  readonly title: string
  /** From 0.5 to 1, the same. */
  readonly similarity: number
  readonly unit: string
  /** Four digits, or ''. */
  readonly year: string
}

export interface LinkOption {
  readonly id: string
  readonly title: string
  /** What tells it from others of the same name. */
  readonly hint: string
  /** Has just the name that was asked for. */
  readonly same: boolean
}

export interface HistoryView {
  readonly entries: readonly {
    readonly step: string
    readonly label: string
    readonly labelEn: string
    readonly at: string
    readonly operator: string
    /** `look`: someone had the ID number shown; it changed nothing. */
    readonly kind: 'create' | 'update' | 'delete' | 'restore' | 'look'
    readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[]
  }[]
}

/** A record at the end of a day; `at` and `operator` tell of its last change up to then. */
export type RecordAsOf =
  | { readonly state: 'absent'; readonly type: RecordType }
  | {
      readonly state: 'there' | 'deleted'
      readonly type: RecordType
      readonly values: Values
      readonly at: string
      readonly operator: string
    }

export interface StepList {
  readonly steps: readonly {
    readonly id: string
    readonly label: string
    readonly labelEn: string
    readonly at: string
    readonly operator: string
    readonly changes: number
    readonly undone: boolean
  }[]
}

export interface UndoView {
  readonly label: string
  readonly labelEn: string
  readonly undone: number
  readonly skipped: readonly {
    readonly type: RecordType
    readonly id: string
    readonly field: string
    readonly title: string
  }[]
  /** `skipped` lists the first of these. */
  readonly skippedCount: number
}

export interface SearchView {
  readonly total: number
  readonly hits: readonly {
    readonly type: RecordType
    readonly id: string
    readonly title: string
    readonly snippet: string
    /** Fields that conditions of the query spoke of, and what the record has there. */
    readonly matched?: readonly { readonly field: string; readonly value: FieldValue }[]
    /** Of a file: the page (from 1) that holds the words, and the record beside which the file stands, if any. */
    readonly inFile?: {
      readonly page: number
      readonly owner: { readonly type: RecordType; readonly title: string } | null
    }
  }[]
  /** Conditions of the query that were not understood, a sentence each. */
  readonly remarks: readonly Label[]
  readonly ms: number
}

export interface Backup {
  readonly file: string
  readonly at: string
  readonly size: number
}

export interface BackupList {
  readonly backups: readonly Backup[]
  /**
   * The copies on a second drive, where one was chosen: they hold the newest backup, an older one only, or the drive is
   * away. `at`: their newest, where it can be seen. `sameDrive`: they would go with the first.
   */
  readonly second: {
    readonly folder: string
    readonly state: 'current' | 'behind' | 'away'
    readonly at: string | null
    readonly sameDrive: boolean
  } | null
}

/** What there is to put in the place of a ledger that cannot be opened. */
export interface RescueView {
  readonly backups: readonly Backup[]
  readonly dir: string
  readonly name: string
  /** When the ledger that is there now was last written to; null when the file is gone. */
  readonly writtenAt: string | null
}

export interface DoctorReport {
  readonly ok: boolean
  /** `mended`: it was put right along the way, as far as it says. */
  readonly findings: readonly (Said & { readonly code: string; readonly mended?: boolean })[]
}

export interface SettingsView {
  readonly fonts: readonly { readonly file: string; readonly name: string }[]
  readonly engine: 'native' | 'wasm'
  readonly pdfA: boolean
  readonly version: string
}
