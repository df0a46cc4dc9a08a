import type { Answers, BenefitRow, Label, LinkValue, PersonEntry } from '../../record/field.ts'
import type { RulePack } from '../../rule-packs/rule-pack.ts'
import type { CheckIndex } from './check-index.ts'

export interface CheckEvidence {
  readonly slot: string
  readonly fileName: string
  readonly sha256: string
  /** Bytes. */
  readonly size: number | null
  /** Codes found when the file was opened. */
  readonly problems: readonly string[]
}

/** First and last whole day on which a notice stood, YYYY-MM-DD. */
export interface NoticePeriod {
  readonly from: string
  readonly to: string
}

/** A nomination as the formality check sees it. */
export interface CheckEntry {
  readonly id: string
  readonly category: string
  readonly number: number | null
  readonly title: string
  readonly unit: LinkValue | null
  readonly recommender: LinkValue | null
  readonly completers: readonly PersonEntry[]
  readonly patentNumber: string | null
  readonly industryKind: string | null
  readonly firstUse: string | null
  readonly benefits: readonly BenefitRow[]
  readonly contact: string | null
  readonly phone: string | null
  readonly answers: Answers
  readonly evidence: readonly CheckEvidence[]
  /** Stage of the pack; null stands for the first. */
  readonly stage: string | null
  /** Names of those whose objections wait for an answer; '' for one without a name. */
  readonly openObjections: readonly string[]
  /** The last public notice that is over; null where there was none. */
  readonly notice: NoticePeriod | null
  /** Titles of other records that a person found to be the same work (查重). */
  readonly sameWorks: readonly string[]
  /** Reasons given, by rule. */
  readonly explained: Readonly<Record<string, string>>
}

/** What the register of patents says of the patent that an entry rests on. */
export interface PatentOnFile {
  readonly title: string
  readonly kind: string | null
  readonly filedOn: string | null
  readonly grantedOn: string | null
  readonly unit: LinkValue | null
  readonly patentees: string | null
  readonly inventors: readonly string[]
  readonly legalStatus: string | null
  /** Calendar year. */
  readonly paidThrough: number | null
  readonly statusCheckedOn: string | null
  /** IPC of an invention or a utility model, LOC of a design, as written. */
  readonly mainClass: string | null
  readonly divisional: boolean
}

export interface UnitFacts {
  readonly name: string
  readonly shortName: string | null
  readonly creditCode: string | null
  /** Former names and other spellings. */
  readonly otherNames: readonly string[]
  /** Record id of the unit above. */
  readonly parent: string | null
  readonly affiliation: string | null
  readonly regionCode: string | null
  readonly industrySection: string | null
  readonly industryCode: string | null
}

export interface PersonFacts {
  readonly frontLine: boolean | null
  readonly unitHead: boolean | null
  readonly post: string | null
  readonly skill: string | null
  readonly education: string | null
  readonly unit: LinkValue | null
  /** At the precision written. */
  readonly born: string | null
}

export interface AwardFacts {
  readonly title: string
  readonly name: string
  readonly year: number
  readonly unit: LinkValue | null
  readonly completers: readonly string[]
  /** Records of the completers, in their order. */
  readonly people: readonly (string | null)[]
  readonly patentNumber: string | null
}

/** Facts by key, read when they are asked for. */
export type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get'>

/** What a rule about one nomination may look at: no other nomination. Dates are YYYY-MM-DD. */
export interface EntryContext {
  readonly today: string
  readonly deadline: string
  readonly pack: RulePack
  /** By patent number as stored. */
  readonly patents: Lookup<PatentOnFile>
  /** By record id. */
  readonly units: ReadonlyMap<string, UnitFacts>
  readonly people: Lookup<PersonFacts>
  /** Given in years before this cycle. */
  readonly awards: readonly AwardFacts[]
  /** Characters of a text that no font at hand can print. */
  readonly missingGlyphs: (text: string) => readonly string[]
}

/** All that checks may look at. */
export interface CheckContext extends EntryContext {
  /** Every nomination of the cycle, withdrawn ones left out. */
  readonly entries: readonly CheckEntry[]
  readonly index: CheckIndex
  /** Files taken in for this cycle that no nomination holds yet. */
  readonly waiting: readonly CheckEvidence[]
}

export interface Finding {
  /** Field of the nomination, `answers.<key>` or `evidence.<slot>`. */
  readonly field: string
  /** What is wrong and what to do; names and titles stand in quotation marks, as they are on file. */
  readonly message: Label
}

/** One rule of the formality check, about one nomination: nothing found means the rule is kept. */
export type Check = (entry: CheckEntry, context: EntryContext) => readonly Finding[]

/** A rule that compares a nomination with the others of its cycle. */
export type CycleCheck = (entry: CheckEntry, context: CheckContext) => readonly Finding[]
