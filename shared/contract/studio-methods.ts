import { z } from 'zod'
import type { AllianceView } from '../alliance-views.ts'
import type { ChallengeBoard } from '../challenge-views.ts'
import type { DocketFile } from '../docket-views.ts'
import type { HomeFigures, HomeWaiting } from '../home-views.ts'
import type { StudioBookResult } from '../packet-views.ts'
import type { MergePreview, PersonView, SameGroup } from '../people-views.ts'
import type { YearlyReturn } from '../report-views.ts'
import { challengeStages } from '../rules/challenge-board.ts'
import type { StudioDuesView, StudioView } from '../studio-views.ts'
import { day, days, engine, id, none } from './input-parts.ts'
import { method } from './method.ts'

const marks = z.strictObject({
  none: z.boolean().optional(),
  deducted: z.array(z.string()).optional(),
  count: z.int().min(0).optional(),
  band: z.string().optional(),
  points: z.number().optional(),
})
const workYear = z.int().min(1949).max(2100)
const mergeType = z.enum(['person', 'unit'])

/** Studios, alliances, challenges and people as their own pages show them; home and the yearly return. */
export const studioMethods = {
  /** The book (台账册) of a studio for one year, as PDF. */
  'studio.book': method<StudioBookResult>()(
    'job',
    z.strictObject({
      id,
      year: workYear,
      out: z.string().optional(),
      engine: engine.optional(),
    }),
  ),

  /** Members as of `on`, today where it is left out. */
  'studio.get': method<StudioView>()('read', z.strictObject({ id, on: day.optional() })),
  'studio.meet': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ id, item: z.string().min(1), met: z.boolean() }),
  ),
  /** `marks` in the order of the table's criteria; points, total and suggested grade are reckoned from them. */
  'studio.review': method<{ readonly id: string }>()(
    'write',
    z.strictObject({
      id,
      table: z.string(),
      title: z.string().trim().min(1),
      year: workYear,
      kind: z.enum(['papers', 'visit', 'reconfirm']),
      reviewedOn: day,
      reviewedBy: z.string().trim(),
      marks: z.array(marks),
      bonus: z.array(z.strictObject({ reason: z.string().trim().min(1), points: z.number() })),
      grade: z.enum(['excellent', 'good', 'pass', 'fail']).nullable(),
    }),
  ),
  'studio.dues': method<StudioDuesView>()('read', z.strictObject({ within: days })),
  'studio.calendar': method<DocketFile>()('read', z.strictObject({ within: days })),

  'home.figures': method<HomeFigures>()('read', none),
  'home.waiting': method<HomeWaiting>()('read', none),
  'report.year': method<YearlyReturn>()('read', z.strictObject({ year: workYear })),
  'report.workbook': method<DocketFile>()('read', z.strictObject({ year: workYear })),
  /** The same return as PDF, set by Typst. */
  'report.pdf': method<{ readonly out: string; readonly file: string }>()(
    'job',
    z.strictObject({ year: workYear, out: z.string().optional(), engine: engine.optional() }),
  ),
  'people.get': method<PersonView>()('read', z.strictObject({ id })),
  /** Records of one kind that are likely the same, for the whole ledger or for one of them. */
  'people.same': method<readonly SameGroup[]>()(
    'read',
    z.strictObject({ type: mergeType, id: id.optional() }),
  ),
  'people.mergePreview': method<MergePreview>()(
    'read',
    z.strictObject({ type: mergeType, keep: id, drop: id }),
  ),
  /** `take` names fields whose value is that of `drop`. */
  'people.merge': method<{ readonly id: string; readonly moved: number }>()(
    'job',
    z.strictObject({ type: mergeType, keep: id, drop: id, take: z.array(z.string()) }),
  ),
  'alliance.get': method<AllianceView>()('read', z.strictObject({ id, on: day.optional() })),
  'challenge.board': method<ChallengeBoard>()('read', z.strictObject({ unit: id.optional() })),
  'challenge.move': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ id, to: z.enum(challengeStages) }),
  ),
} as const
