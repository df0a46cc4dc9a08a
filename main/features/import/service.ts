import type { Handlers } from '../../core/feature.ts'
import { requireRun } from './last-run.ts'
import { runImport } from './run-import.ts'
import { saveRejected } from './save-rejected.ts'

export const importHandlers: Handlers<'import.run' | 'import.rows' | 'import.saveRejected'> = {
  'import.run': runImport,
  'import.rows': ({ run, table, kind, page }, workspace) =>
    requireRun(workspace, run).pages?.page(table, kind, page) ?? { rows: [], total: 0 },
  'import.saveRejected': saveRejected,
}
