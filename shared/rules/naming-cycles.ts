import cycles from '../records/presets/naming-cycles.json' with { type: 'json' }

/** Years after which a naming is looked at again, by level; null where no rule is known. */
export type NamingYears = Readonly<Record<string, number | null>>

/** What holds for namings and re-confirmations from a day on, until the next entry. */
export interface NamingCycle {
  readonly since: string
  readonly years: NamingYears
  /** False: no official text is on file for it. */
  readonly verified: boolean
  readonly source: string
}

/** Oldest first. A new rule is added to the JSON file with the day from which it holds; older namings keep theirs. */
export const namingCycles: readonly NamingCycle[] = cycles
