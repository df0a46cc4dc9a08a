import { z } from 'zod'
import type { ConflictView, JudgingView, Recomputed } from '../judging-views.ts'
import { shortestReason } from '../rules/shortest-reason.ts'
import { cycle, id } from './input-parts.ts'
import { method } from './method.ts'

const reason = z.string().trim().min(shortestReason)
const onYear = z.strictObject({ year: cycle })

/** The panel of a year, who scores what, the frozen rule, ballots and the result. */
export const judgingMethods = {
  'judging.get': method<JudgingView>()('read', onYear),
  /** Ties between judges and entries that are on file, by their shortest path. */
  'judging.conflicts': method<{ readonly conflicts: readonly ConflictView[] }>()('read', onYear),
  /** With the assignments; judges are entered and changed as records, by the same rules. */
  'judging.removeJudge': method<JudgingView>()('write', z.strictObject({ year: cycle, id })),
  /** Recuses judges from the entries they are tied to for certain, then spreads the others evenly. */
  'judging.assign': method<JudgingView>()('write', onYear),
  /** `open` takes back what was set: the entry is as if this judge had never been assigned or recused. */
  'judging.setSeat': method<JudgingView>()(
    'write',
    z.strictObject({
      year: cycle,
      nomination: id,
      judge: id,
      state: z.enum(['assigned', 'recused', 'open']),
      reason: reason.optional(),
    }),
  ),
  'judging.freeze': method<JudgingView>()('write', onYear),
  /** Voids the result, too. */
  'judging.unfreeze': method<JudgingView>()('write', z.strictObject({ year: cycle, reason })),
  /** Writes the result under the frozen rule. */
  'judging.settle': method<JudgingView>()('write', onYear),
  /** Makes the result anew from the change log and compares it byte by byte. */
  'judging.recompute': method<Recomputed>()('read', onYear),

  /** The settled result with all it is made of, as a zip in base64. */
  'judging.archive': method<{ readonly content: string }>()('read', onYear),

  'ballot.open': method<JudgingView>()('write', z.strictObject({ year: cycle, category: z.string() })),
  /** One paper into the box: who has voted is kept apart from what was voted. */
  'ballot.cast': method<JudgingView>()(
    'write',
    z.strictObject({ year: cycle, judge: id, approved: z.array(id) }),
  ),
  /** Takes the papers out, counts them and keeps them; `discard` throws them away uncounted. */
  'ballot.close': method<JudgingView>()('write', z.strictObject({ year: cycle, discard: z.boolean() })),
} as const
