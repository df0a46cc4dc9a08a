import { z } from 'zod'
import type { EvidenceFileView, EvidenceHealth, EvidencePage, EvidenceView } from '../evidence-views.ts'
import { importAs, importSettings } from '../import-settings.ts'
import type { AttachReport, ImportReport, PreviewPage } from '../import-views.ts'
import { cycle, id } from './input-parts.ts'
import { method } from './method.ts'

/** What comes in from workbooks and files. */
export const intakeMethods = {
  'import.run': method<ImportReport>()(
    'job',
    z.strictObject({
      files: z.array(z.string()).min(1),
      as: importAs.optional(),
      cycle: cycle.optional(),
      dryRun: z.boolean(),
      /** What somebody has set right; remembered once it is imported. */
      settings: importSettings.optional(),
    }),
  ),
  /** Rows of the last dry run, by the place of their table among all sheets of its report; `page` from 0. */
  'import.rows': method<PreviewPage>()(
    'read',
    z.strictObject({
      run: z.uuid(),
      table: z.int().min(0),
      kind: z.enum(['created', 'updated', 'unchanged', 'rejected']),
      page: z.int().min(0),
    }),
  ),
  /** The rows that the last run sent back, as workbooks to correct and send again; `out` is a folder that is there. */
  'import.saveRejected': method<{ readonly folder: string; readonly files: readonly string[] }>()(
    'job',
    z.strictObject({ run: z.uuid(), out: z.string().min(1).optional() }),
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
  'evidence.beside': method<readonly EvidenceFileView[]>()('read', z.strictObject({ owner: id })),
  'evidence.view': method<EvidenceView>()('read', z.strictObject({ id })),
  'evidence.health': method<EvidenceHealth>()('read', z.strictObject({})),
  /** `page` from 1; `px`: its longer side. */
  'evidence.page': method<EvidencePage>()(
    'read',
    z.strictObject({ id, page: z.int().min(1), px: z.int().min(64).max(4000) }),
  ),
  'evidence.replace': method<{ readonly id: string }>()('write', z.strictObject({ id, file: z.string() })),
  'evidence.restoreVersion': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ id, sha256: z.string() }),
  ),
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
