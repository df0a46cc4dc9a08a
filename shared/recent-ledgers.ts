import { z } from 'zod'

const list = z.array(z.strictObject({ dir: z.string(), name: z.string(), openedAt: z.string() }))

/** A ledger opened lately; `openedAt` in ISO 8601. Kept in `recent.json` of the user's data folder, newest first. */
export type RecentLedger = z.output<typeof list>[number]

/** A list that cannot be read counts as empty, it is only a convenience. */
export const readRecentLedgers = (json: unknown): readonly RecentLedger[] => {
  const parsed = list.safeParse(json)
  return parsed.success ? parsed.data : []
}
