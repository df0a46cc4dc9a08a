import { z } from 'zod'
import type { ScoreFile } from './score-file.ts'

const schema = z.strictObject({
  schema: z.literal(1),
  product: z.literal('jiangxin-ledger-scores'),
  kit: z.string(),
  judge: z.string(),
  entriesHash: z.string(),
  ruleHash: z.string().nullable(),
  finishedAt: z.string(),
  rows: z.array(
    z.strictObject({
      entry: z.string(),
      recused: z.boolean(),
      points: z.record(z.string(), z.number()),
      remark: z.string(),
    }),
  ),
  signature: z.string(),
})

/** Null for a text that is no score file. */
export const parseScoreFile = (text: string): ScoreFile | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
