import { z } from 'zod'
import type { UpdateView } from '../update/update-manifest.ts'
import { method } from './method.ts'

/** A newer program that came as a file: looked at, then taken out once all of it has proved right. */
export const updateMethods = {
  /** Whether this copy of the program knows whose updates to trust. */
  'update.status': method<{ readonly current: string; readonly canUpdate: boolean }>()(
    'read',
    z.strictObject({}),
    true,
  ),
  'update.inspect': method<UpdateView>()('job', z.strictObject({ file: z.string().min(1) }), true),
  /** Gives the place of the installer, ready to be run. */
  'update.take': method<{ readonly installer: string; readonly version: string }>()(
    'job',
    z.strictObject({ file: z.string().min(1) }),
    true,
  ),
} as const
