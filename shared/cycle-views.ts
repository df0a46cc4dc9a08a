import type { FieldValue } from './record/field.ts'
import type { MoveRefusal, StageLock } from './rules/nomination-stage.ts'
import type { MethodResult } from './scoring/methods/compare-methods.ts'
import type { JudgeProfile } from './scoring/methods/judge-profile.ts'
import type { Said } from './text/say.ts'
import type { RecordView } from './workspace-views.ts'

/** block: must be mended; explain: may stand with a reason; verify: a person ticks it; hint: advice. */
export type Severity = 'block' | 'explain' | 'verify' | 'hint'

export interface FindingView extends Said {
  /** Nomination id. */
  readonly nomination: string
  readonly title: string
  readonly category: string
  /** Stable id, e.g. `title-length`. */
  readonly rule: string
  readonly severity: Severity
  /** Field name of the nomination (`answers.innovationPoints`, `evidence.benefitProof`). */
  readonly field: string
  /** Where the rule comes from. */
  readonly source: string
  /** The reason given where severity is explain; such a finding is settled. */
  readonly explained?: string
}

export interface CycleEntry {
  readonly id: string
  readonly number: number | null
  readonly category: string
  readonly title: string
  readonly unit: string
  readonly firstCompleter: string
  readonly stage: string
  readonly blocking: number
  readonly open: number
}

export interface CycleView {
  readonly id: string
  readonly year: number
  readonly name: string
  readonly deadline: string | null
  readonly daysLeft: number | null
  readonly categories: readonly {
    readonly id: string
    readonly title: string
    readonly quota: number
    readonly entries: readonly CycleEntry[]
  }[]
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  readonly judges: readonly string[]
  readonly unplacedFiles: number
}

/** A nomination with what its form and check panel need; its files are told by `evidence.beside`. */
export interface NominationView {
  readonly record: RecordView
  readonly year: number
  readonly findings: readonly FindingView[]
  /** Fields whose source record now says something else. */
  readonly sourceDifferences: readonly {
    readonly field: string
    readonly here: FieldValue
    readonly there: FieldValue
  }[]
  readonly nextStages: readonly string[]
  /** Why its form may not be changed today; null where it may. */
  readonly lock: StageLock | null
  /** Newest first. */
  readonly course: readonly StageMove[]
}

export interface RankEntry {
  readonly nomination: string
  readonly title: string
  readonly unit: string
  /** Mean to two decimals; null when no valid score is there. */
  readonly score: number | null
  readonly rank: number | null
  readonly elected: boolean
  readonly findings: number
  readonly judges: number
  readonly recusals: number
  readonly dropped: { readonly highest: number; readonly lowest: number } | null
  /** Entries still equal after both tie rules share this number; a person must order them. */
  readonly tie: number | null
}

export interface RankView {
  readonly categories: readonly { readonly category: string; readonly entries: readonly RankEntry[] }[]
}

export interface TieDecision {
  readonly cycle: number
  /** Nominations of one tie, best first. */
  readonly order: string[]
  readonly reason: string
}

/** One category under every method at once, and how each judge scored it. */
export interface LaboratoryCategory {
  readonly category: string
  readonly quota: number
  readonly entries: readonly {
    readonly nomination: string
    readonly title: string
    readonly unit: string
    /** By the rule of the pack. */
    readonly score: number | null
    readonly rank: number | null
    readonly elected: boolean
    /** In the order of `scoreMethodNames`. */
    readonly results: readonly MethodResult[]
  }[]
  readonly judges: readonly JudgeProfile[]
}

export interface LaboratoryView {
  readonly categories: readonly LaboratoryCategory[]
}

/** One move of an entry: who, when, why. */
export interface StageMove {
  readonly at: string
  readonly by: string
  /** Titles of the stages; null where it was made, or where only its last day was changed. */
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
  readonly due: string | null
}

/** What moving several entries to a stage would do. */
export interface MovePlan {
  readonly to: string
  readonly needsReason: boolean
  readonly rows: readonly {
    readonly id: string
    readonly title: string
    readonly from: string
    /** Why it stays; null where it goes. */
    readonly refusal: MoveRefusal | null
  }[]
}

/** A recommending unit that hands in more entries of a category than the pack allows it. */
export interface QuotaView {
  readonly quota: number | null
  readonly rows: readonly {
    readonly unit: string
    readonly category: string
    readonly count: number
    readonly over: number
    /** The entries in the order of their numbers: those past the quota are the ones to withdraw or explain. */
    readonly entries: readonly { readonly id: string; readonly title: string }[]
  }[]
}
