import { z } from 'zod'

/** At least `needs` of every `of`: two of three is two thirds, rounded up to whole judges. */
const share = z.strictObject({ needs: z.int().min(1), of: z.int().min(1) })

/**
 * How a panel works. Quorum and majority of two thirds by secret ballot: practice of city awards (domain.md §5,
 * peers.md [16]); the other figures are ours and may be changed in the pack.
 */
export const judgingRules = z
  .strictObject({
    quorum: share.default({ needs: 2, of: 3 }),
    /** Judges who score one entry; null: the whole panel. */
    judgesPerEntry: z.int().min(1).nullable().default(null),
    /** Relations that ended more years ago than this are no conflict. */
    conflictYears: z.int().min(0).default(3),
    /** Reserve places behind those elected, in each category. */
    reserves: z.int().min(0).default(2),
    /** Where those ranked within the quota must also pass a secret ballot. */
    ballot: z.strictObject({ majority: share }).nullable().default(null),
  })
  .prefault({})

export type JudgingRules = z.output<typeof judgingRules>
export type Share = JudgingRules['quorum']

/** The whole judges that a share of `count` comes to. */
export const shareOf = ({ needs, of }: Share, count: number): number => Math.ceil((count * needs) / of)
