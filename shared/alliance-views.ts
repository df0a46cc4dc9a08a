import type { Tie, WorkKind } from './rules/collaboration.ts'
import type { MemberProblem, Presence } from './rules/membership.ts'

export interface AllianceMemberView {
  readonly id: string
  /** Studio on file; null where only its name is written. */
  readonly studioId: string | null
  readonly studio: string
  readonly unit: string
  readonly role: string | null
  readonly joinedOn: string | null
  readonly leftOn: string | null
  readonly leftReason: string
  readonly presence: Presence
}

export type AlliancePoint =
  | { readonly kind: 'noLead' }
  | { readonly kind: 'manyLeads'; readonly count: number }
  | { readonly kind: 'oneUnit' }
  | { readonly kind: 'noCharter' }
  | { readonly kind: 'noReason'; readonly name: string }
  | { readonly kind: MemberProblem['kind']; readonly name: string }

export interface AllianceTaskView {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly kind: string | null
  readonly lead: string
  readonly partners: string
  readonly dueOn: string | null
  readonly state: string | null
  readonly result: string
  readonly shared: boolean
  readonly overdue: boolean
}

export interface AllianceReviewView {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly kind: string | null
  readonly studio: string
  readonly total: number | null
  readonly grade: string | null
  readonly decision: string
}

export interface AllianceView {
  readonly today: string
  readonly on: string
  readonly members: readonly AllianceMemberView[]
  readonly present: { readonly sure: number; readonly unclear: number; readonly units: number }
  /** What an alliance should have and this one lacks (domain rules 66, 67). */
  readonly points: readonly AlliancePoint[]
  readonly tasks: readonly AllianceTaskView[]
  readonly reviews: readonly AllianceReviewView[]
  /** Studios of the graph by id, members of any time. */
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly lead: boolean }[]
  readonly ties: readonly Tie[]
  /** What each kind of work came to, between which studios it was shared. */
  readonly tieCounts: Readonly<Record<WorkKind, number>>
}
