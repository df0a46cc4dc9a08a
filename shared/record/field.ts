import type { RecordType } from './record-type-name.ts'

/** A text in both languages of the program. */
export interface Label {
  readonly zh: string
  readonly en: string
}

/** Identifier formats with a rule of their own under shared/rules. */
export type TextFormat =
  | 'patentNumber'
  | 'creditCode'
  | 'idNumber'
  | 'regionCode'
  | 'phone'
  | 'documentNumber'
  | 'classification'

export interface ChoiceOption {
  readonly value: string
  readonly label: Label
  /** Other spellings met in workbooks (小改造 for 小创造). */
  readonly aliases?: readonly string[]
}

interface FieldBase {
  readonly name: string
  readonly label: Label
  readonly required?: boolean
  /** One sentence beside the field: what is wanted, with an example. */
  readonly help?: Label
  /** Headers under which workbooks of the trade carry this field. */
  readonly synonyms?: readonly string[]
  /** Section of the form; fields without one stand in the first. */
  readonly section?: Label
  /** Shown as a column of the record table unless the user hides it. */
  readonly inList?: boolean
  /** Its sum stands under a grid of rows and under a register; amounts of a register are always added up. */
  readonly summed?: boolean
  /** Fields of one group only make sense together and merge as one. */
  readonly mergeGroup?: string
}

type ScalarKind =
  | { readonly kind: 'text'; readonly format?: TextFormat; readonly maxLength?: number }
  | { readonly kind: 'longText'; readonly maxLength?: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'money'; readonly sheetUnit: 'yuan' | 'wan' }
  | {
      readonly kind: 'number'
      readonly unit?: Label
      readonly min?: number
      readonly max?: number
      readonly decimals?: number
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }

/** A field of one plain value: what a column of small rows can be. */
export type ScalarField = FieldBase & ScalarKind

/** One small row: its filled cells by column name, in the order of the columns. */
export type RowEntry = Readonly<Record<string, string | number | boolean>>

/** A set of rows that a form offers to start from; data, so that a union can bring its own. */
export interface RowsPreset {
  readonly label: Label
  readonly rows: readonly RowEntry[]
}

export type Field = FieldBase &
  (
    | ScalarKind
    /** Small rows with no life of their own (former names, funds per year), in the order given. */
    | {
        readonly kind: 'rows'
        readonly columns: readonly ScalarField[]
        readonly presets?: readonly RowsPreset[]
      }
    | { readonly kind: 'link'; readonly to: RecordType }
    | { readonly kind: 'people' }
    | { readonly kind: 'benefits' }
    /** Evidence slots of the rule pack; the files themselves are evidence records. */
    | { readonly kind: 'files' }
    /** Pack-defined answers: keys of one JSON column that merge as fields. */
    | { readonly kind: 'answers' }
    /** Structured data that no form edits directly (a rule pack, a score row). */
    | { readonly kind: 'data' }
  )

/** A record elsewhere, and its name as written where it was entered; `id` null means not on file. */
export interface LinkValue {
  readonly id: string | null
  readonly text: string
}

/** One person of an ordered list; rank is the position, starting at 1. */
export interface PersonEntry {
  readonly name: string
  readonly personId: string | null
  readonly unit?: string
  readonly post?: string
  readonly skill?: string
  readonly phone?: string
  readonly frontLine?: boolean
  readonly contribution?: string
  /** Share in per cent. */
  readonly share?: number
  readonly sex?: 'male' | 'female'
  /** Dates keep the precision written. */
  readonly born?: string
  readonly nation?: string
  readonly education?: string
  readonly duty?: string
  readonly title?: string
  readonly unitHead?: boolean
  readonly from?: string
  readonly to?: string
  /** Signed by hand on the form. */
  readonly signed?: boolean
}

/**
 * Benefit of one calendar year, in fen. `amount` is the total claimed; the four parts are null where the
 * source gives only a total.
 */
export interface BenefitRow {
  readonly year: number
  readonly amount: number | null
  readonly output?: number | null
  readonly profit?: number | null
  readonly tax?: number | null
  readonly saving?: number | null
  /** Written with 约 (about) in the source. */
  readonly approximate?: boolean
  /** How the amount was reckoned. */
  readonly basis?: string
  /** Months of use that the amount covers. */
  readonly months?: number
}

export type AnswerValue = string | number | boolean | null
export type Answers = Readonly<Record<string, AnswerValue>>

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** Value of any field, as services and the page see it. `null` means empty. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | LinkValue
  | readonly PersonEntry[]
  | readonly BenefitRow[]
  | readonly RowEntry[]
  | Answers
  | JsonValue

export type Values = Readonly<Record<string, FieldValue>>
