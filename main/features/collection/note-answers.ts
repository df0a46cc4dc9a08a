import { basename } from 'node:path'
import type { FileReport, ImportReport } from '../../../shared/import-views.ts'
import type { Workspace } from '../../core/workspace.ts'

const sum = (file: FileReport, count: (sheet: FileReport['sheets'][number]) => number): number =>
  file.sheets.reduce((total, sheet) => total + count(sheet), 0)

/** Enters collection workbooks that an import took in as answered; others, and those of another ledger, are passed over. */
export const noteAnswers = ({ files, step }: ImportReport, { collection, now }: Workspace): void => {
  const answeredAt = now().toISOString()
  const rows = files.flatMap((file) => {
    const id = file.collection
    if (id === undefined || file.error || !collection.has(id)) return []
    return [
      {
        collection: id,
        answeredAt,
        fileName: basename(file.file),
        rowCount: sum(file, (sheet) => sheet.rows),
        changed: sum(file, (sheet) => sheet.created + sheet.updated),
        refused: sum(file, (sheet) => sheet.rejected.length),
        step,
      },
    ]
  })
  if (rows.length > 0) collection.answer(rows)
}
