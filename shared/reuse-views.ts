import type { Label } from './record/field.ts'
import type { RecordType } from './record/record-type-name.ts'

/** What two records have in common. `file` is the same to the byte. */
export const reuseKinds = [
  'patentNumber',
  'title',
  'nearTitle',
  'file',
  'benefitProof',
  'text',
  'person',
] as const
export type ReuseKind = (typeof reuseKinds)[number]

/** How far it speaks for one work handed in twice. */
export const reuseStrengths = ['strong', 'medium', 'weak'] as const
export type ReuseStrength = (typeof reuseStrengths)[number]

/** Where in a record: a field as findings name it (`title`, `answers.background`, `evidence.benefitProof`). */
export interface ReusePlace {
  readonly field: string
  /** The evidence record and what it is called, where a file is meant. */
  readonly evidence?: string
  readonly fileName?: string
}

/** One thing that an entry has in common with another record. */
export interface ReuseMatch {
  readonly kind: ReuseKind
  readonly strength: ReuseStrength
  readonly here: ReusePlace
  readonly there: ReusePlace
  /** What was found, in words. */
  readonly evidence: Label
}

/** same: one work handed in again; continuation: builds on the other by right; falseAlarm: nothing to do with it. */
export const reuseVerdicts = ['same', 'continuation', 'falseAlarm'] as const
export type ReuseVerdict = (typeof reuseVerdicts)[number]

export interface ReuseDecision {
  readonly verdict: ReuseVerdict
  readonly reason: string
  readonly by: string
  /** YYYY-MM-DD. */
  readonly on: string
}

export interface ReuseRecord {
  readonly type: RecordType
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly year: number | null
  /** Category of a nomination, name of an award. */
  readonly category: string
}

/** Another record with which an entry has something in common. */
export interface ReuseGroup {
  readonly other: ReuseRecord
  /** Of the strongest match. */
  readonly strength: ReuseStrength
  /** The strongest first. */
  readonly matches: readonly ReuseMatch[]
  readonly decision: ReuseDecision | null
  /** A decision was made, and since then one of the two has changed: it is asked again. */
  readonly outdated: ReuseDecision | null
}

export interface ReuseEntry extends ReuseRecord {
  /** The strongest first, those decided last. */
  readonly groups: readonly ReuseGroup[]
}

export interface ReuseReport {
  readonly year: number
  readonly entries: readonly ReuseEntry[]
  /** Records that the entries were compared with. */
  readonly compared: number
}

/** A text cut where passages begin and end; `passage` numbers those that both sides have, from 1. */
export interface ReuseSegment {
  readonly text: string
  readonly passage: number | null
  /** Many others write this, too: it does not count. */
  readonly common: boolean
}

export interface ReuseField {
  readonly field: string
  readonly label: Label
  readonly segments: readonly ReuseSegment[]
}

/** Two records side by side. */
export interface ReuseComparison {
  readonly here: ReuseRecord
  readonly there: ReuseRecord
  readonly group: ReuseGroup | null
  /** Fields in which a passage is shared. */
  readonly hereTexts: readonly ReuseField[]
  readonly thereTexts: readonly ReuseField[]
  /** Shared characters that count, and all of each side. */
  readonly shared: number
  readonly hereLength: number
  readonly thereLength: number
}
