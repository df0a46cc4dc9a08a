import type { ImportReport, RowRemark } from '../../shared/import-views.ts'

const sheetsOf = (report: ImportReport) =>
  report.files.flatMap((file) => file.sheets.map((sheet) => ({ ...sheet, file: file.file })))

/** Sheet rows of a report, summed over its files. */
export const reportTotals = (report: ImportReport) => {
  const sheets = sheetsOf(report)
  const sum = (pick: (sheet: (typeof sheets)[number]) => number) =>
    sheets.map(pick).reduce((a, b) => a + b, 0)
  return {
    created: sum((sheet) => sheet.created),
    updated: sum((sheet) => sheet.updated),
    unchanged: sum((sheet) => sheet.unchanged),
    rejected: sum((sheet) => sheet.rejected.length),
    warnings: sum((sheet) => sheet.warnings.length),
  }
}

export interface PlacedRemark extends RowRemark {
  readonly file: string
  readonly sheet: string
}

/** Remarks of all sheets with the place they stand at. */
export const placedRemarks = (report: ImportReport, kind: 'rejected' | 'warnings'): readonly PlacedRemark[] =>
  sheetsOf(report).flatMap((sheet) =>
    sheet[kind].map((remark) => ({ ...remark, file: sheet.file, sheet: sheet.sheet })),
  )
