import { z } from 'zod'
import type { AttachReport, ImportReport } from '../import-views.ts'
import { recordTypeNames } from '../record/record-type-name.ts'
import { cycle, id } from './input-parts.ts'
import { method } from './method.ts'

const importAs = z.enum([...recordTypeNames, 'scores', 'winners'])

/** What comes in from workbooks and files. */
export const intakeMethods = {
  'import.run': method<ImportReport>()(
    'job',
    z.strictObject({
      files: z.array(z.string()).min(1),
      as: importAs.optional(),
      cycle: cycle.optional(),
      dryRun: z.boolean(),
    }),
  ),
  'evidence.attachFolder': method<AttachReport>()(
    'job',
    z.strictObject({ files: z.array(z.string()).min(1), cycle, dryRun: z.boolean().optional() }),
  ),
  /** `file` is a file path, or the id of an evidence record that waits to be placed. */
  'evidence.place': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ file: z.string(), nomination: id, slot: z.string() }),
  ),
  /** A file beside any record but a nomination; `slot` says in words what it is. */
  'evidence.attach': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ file: z.string(), owner: id, slot: z.string() }),
  ),
  'evidence.unplaced': method<AttachReport>()('read', z.strictObject({ cycle })),
  'evidence.remove': method<{ readonly id: string }>()('write', z.strictObject({ id })),
  'files.ticket': method<{ readonly ticket: string }>()(
    'read',
    z.union([
      z.strictObject({ evidence: id }),
      // Below the workspace's own packet folder.
      z.strictObject({ packetFile: z.string() }),
      // In a packet anywhere: only a file that its manifest names.
      z.strictObject({ packet: z.string(), file: z.string() }),
    ]),
    true,
  ),
  'files.resolveTicket': method<{
    readonly path: string
    readonly fileName: string
    readonly mime: string
  }>()('read', z.strictObject({ ticket: z.string() }), true),
} as const
