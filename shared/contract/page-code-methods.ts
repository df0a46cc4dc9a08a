import { z } from 'zod'
import type { PageCodeAnswer, ReadPages } from '../page-code-views.ts'
import { method } from './method.ts'

/** Codes at the foot of printed pages. */
export const pageCodeMethods = {
  /** Which page each was printed on, and whether what is on file today is what it says. */
  'pageCode.verify': method<{ readonly answers: readonly PageCodeAnswer[] }>()(
    'read',
    z.strictObject({ codes: z.array(z.string().min(1).max(200)).max(2000) }),
  ),
  /** Codes on the pages of a scan (PDF) or a photograph (JPEG, PNG). */
  'pageCode.read': method<ReadPages>()('job', z.strictObject({ path: z.string().min(1) })),
} as const
