import type { RecordType } from './record/record-type-name.ts'
import type { MemberProblem, Presence } from './rules/membership.ts'
import type { NamingDue } from './rules/naming-calendar.ts'

export interface StudioMemberView {
  readonly id: string
  readonly name: string
  readonly personId: string | null
  /** Stored values of the choice and flag fields; the page words them. */
  readonly role: string | null
  readonly post: string
  readonly skill: string
  readonly frontLine: boolean
  readonly joinedOn: string | null
  readonly leftOn: string | null
  /** On the day asked for. */
  readonly presence: Presence
}

export interface ChecklistItemView {
  readonly item: string
  readonly met: boolean
  readonly since: string
  readonly note: string
  readonly files: readonly { readonly id: string; readonly fileName: string }[]
}

/** A year of a studio: what its plan and summary say beside what the registers hold. */
export interface StudioYearView {
  readonly year: number
  /** Record of the year's plan and summary; null where there is none yet. */
  readonly id: string | null
  readonly planned: boolean
  readonly planOn: string | null
  readonly summed: boolean
  readonly summaryOn: string | null
  readonly topics: number
  readonly topicsDone: number
  /** As the summary claims; null where it says nothing. */
  readonly claimed: {
    readonly results: number | null
    readonly patents: number | null
    readonly apprentices: number | null
  }
  readonly counted: {
    readonly results: number
    readonly patents: number
    readonly apprentices: number
    readonly activities: number
  }
}

/** Fen. `budget` and `spent` are sums over the rows of that year. */
export interface FundYear {
  readonly year: number | null
  readonly budget: number
  readonly spent: number
}

export interface StudioOutput {
  readonly type: Extract<RecordType, 'innovation' | 'achievement' | 'method' | 'patent' | 'award'>
  readonly total: number
  readonly latest: readonly { readonly id: string; readonly title: string; readonly on: string }[]
}

/** One line of a register that belongs to the studio. */
export interface StudioLine {
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly state: string | null
  readonly from: string | null
  readonly to: string | null
  readonly overdue: boolean
}

export interface ApprenticeLine extends StudioLine {
  readonly goals: string
  readonly result: string | null
  readonly skillBefore: string
  readonly skillAfter: string
}

export interface StudioReviewView {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly reviewedOn: string | null
  readonly total: number | null
  readonly grade: string | null
  readonly lost: readonly { readonly item: string; readonly reason: string; readonly points: number }[]
  /** The total written differs from the sum of points and bonus. */
  readonly sumDiffers: number | null
}

export interface StudioView {
  readonly today: string
  readonly on: string
  readonly members: readonly StudioMemberView[]
  readonly present: { readonly sure: number; readonly unclear: number; readonly frontLine: number }
  readonly problems: readonly MemberProblem[]
  readonly checklist: readonly ChecklistItemView[]
  readonly years: readonly StudioYearView[]
  readonly funds: readonly FundYear[]
  /** Funds of its projects, by year. */
  readonly projectFunds: readonly FundYear[]
  readonly outputs: readonly StudioOutput[]
  readonly activities: readonly StudioLine[]
  readonly projects: readonly StudioLine[]
  readonly apprenticeships: readonly ApprenticeLine[]
  readonly reviews: readonly StudioReviewView[]
  readonly dues: readonly NamingDue[]
  readonly party: { readonly branch: string; readonly work: string }
}

/** What one studio has to hand in or have looked at, and by when. */
export interface StudioDue {
  readonly studio: { readonly id: string; readonly name: string }
  readonly unit: string
  readonly due: NamingDue
  /** Days from today to the first day that the date may mean; negative when past. */
  readonly daysLeft: number
}

export interface StudioDuesView {
  readonly today: string
  readonly rows: readonly StudioDue[]
}
