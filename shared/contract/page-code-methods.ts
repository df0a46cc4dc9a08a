import { z } from 'zod'
import type { PageCodeAnswer, ReadPages, StampReport, StampView } from '../page-code-views.ts'
import { cycle, id } from './input-parts.ts'
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
  /** Takes a scan of stamped pages; each page that is recognised stands for its printed page. */
  'stamp.take': method<StampReport>()('job', z.strictObject({ path: z.string().min(1) })),
  'stamp.list': method<{ readonly stamps: readonly StampView[] }>()('read', z.strictObject({ cycle })),
  /** Takes scans back: the pages are printed again without them. */
  'stamp.remove': method<{ readonly removed: number }>()(
    'write',
    z.strictObject({ ids: z.array(id).min(1) }),
  ),
} as const
