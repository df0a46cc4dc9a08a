import { z } from 'zod'
import { type ReuseComparison, type ReuseReport, reuseVerdicts } from '../reuse-views.ts'
import { cycle, id } from './input-parts.ts'
import { method } from './method.ts'

/** 查重: what is handed in this year, against all that is on file. */
export const reuseMethods = {
  /** Of one nomination of the cycle, or of all of them. */
  'reuse.find': method<ReuseReport>()('read', z.strictObject({ cycle, nomination: id.optional() })),
  /** A nomination and another record, side by side. */
  'reuse.compare': method<ReuseComparison>()('read', z.strictObject({ nomination: id, other: id })),
  /** What a person says of the two; it holds until one of them changes. Null takes it back. */
  'reuse.decide': method<ReuseComparison>()(
    'write',
    z.strictObject({
      nomination: id,
      other: id,
      verdict: z.enum(reuseVerdicts).nullable(),
      reason: z.string(),
    }),
  ),
} as const
