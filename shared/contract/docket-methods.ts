import { z } from 'zod'
import type { DocketFile, DocketView, ForecastView, PatentLifeView, RewardsView } from '../docket-views.ts'
import { days, id } from './input-parts.ts'
import { method } from './method.ts'

const narrowing = {
  unit: z.string().optional(),
  kind: z.enum(['invention', 'utility', 'design']).optional(),
  text: z.string().optional(),
}
const fen = z.int().min(0)

/** Patents: fees, terms and rewards. */
export const docketMethods = {
  'docket.list': method<DocketView>()(
    'read',
    z.strictObject({
      ...narrowing,
      show: z.enum(['due', 'grace', 'lapsed', 'check', 'year']),
      within: days.optional(),
      year: z.int().optional(),
      limit: z.int().min(1).max(1000).optional(),
    }),
  ),
  'docket.forecast': method<ForecastView>()(
    'read',
    z.strictObject({ ...narrowing, years: z.int().min(1).max(20) }),
  ),
  'docket.patent': method<PatentLifeView>()('read', z.strictObject({ id })),
  'docket.pay': method<{ readonly step: string }>()(
    'write',
    z.strictObject({
      patent: id,
      feeYear: z.int().min(1).max(25),
      amount: fen,
      late: fen,
      paidOn: z.string(),
      receipt: z.string().optional(),
    }),
  ),
  'docket.rewards': method<RewardsView>()(
    'read',
    z.strictObject({ ...narrowing, state: z.enum(['overdue', 'due', 'paid', 'unknown']).optional() }),
  ),
  'docket.payReward': method<{ readonly count: number; readonly step: string }>()(
    'write',
    z.strictObject({
      patent: id,
      paidOn: z.string(),
      basis: z.string().optional(),
      shares: z.array(z.strictObject({ personName: z.string().trim().min(1), amount: fen })).min(1),
    }),
  ),
  'docket.calendar': method<DocketFile>()('read', z.strictObject({ ...narrowing, within: days })),
  'docket.workbook': method<DocketFile>()('read', z.strictObject({ ...narrowing, within: days })),
} as const
