import { z } from 'zod'
import type { BlindFieldView, KitOverview, MadeKits, TakenScoresReport } from '../kit-views.ts'
import { cycle, day, id } from './input-parts.ts'
import { method } from './method.ts'

/** Offline kits of the judges. */
export const kitMethods = {
  'kit.overview': method<KitOverview>()('read', z.strictObject({ cycle })),
  /**
   * One encrypted file per judge, and the slips with their passphrases. A judge's earlier kit that did not come back is
   * void. `judges` counts where the cycle has no panel on file. Nothing is made where a blind kit would leak.
   */
  'kit.make': method<MadeKits>()(
    'job',
    z.strictObject({
      cycle,
      judges: z.int().min(1).max(99).optional(),
      /** Codes of judges; without it, the whole panel. */
      only: z.array(z.string()).min(1).optional(),
      slots: z.array(z.string()).optional(),
      due: day.optional(),
      out: z.string().optional(),
    }),
  ),
  /** Score files, each taken whole or refused. */
  'kit.read': method<TakenScoresReport>()('job', z.strictObject({ files: z.array(z.string()).min(1) })),
  'kit.extend': method<KitOverview>()('write', z.strictObject({ id, due: day.nullable() })),
  'kit.void': method<KitOverview>()('write', z.strictObject({ id })),
  /** Text fields of a nomination that judges see, with what stands in their place. */
  'kit.blindFields': method<{ readonly fields: readonly BlindFieldView[] }>()(
    'read',
    z.strictObject({ nomination: id }),
  ),
  /** `null` takes a wording back. */
  'kit.reword': method<{ readonly fields: readonly BlindFieldView[] }>()(
    'write',
    z.strictObject({
      nomination: id,
      words: z.record(z.string(), z.string().nullable()).optional(),
      ordinary: z.array(z.string()).optional(),
      leaveOut: z.array(z.string()).optional(),
    }),
  ),
} as const
