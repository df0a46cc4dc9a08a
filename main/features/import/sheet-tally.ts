import type { RowRemark, SheetReport } from '../../../shared/import-views.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { CellRemark } from '../../../shared/sheet/read-row.ts'

export type RowResult = 'created' | 'updated' | 'unchanged'

/** Counts one sheet's rows; each data row is counted once, by `count` or by `reject`. */
export interface SheetTally {
  count(result: RowResult): void
  reject(row: number, remark: CellRemark): void
  warn(row: number, remarks: readonly CellRemark[]): void
  alsoCreated(type: RecordType): void
  report(): SheetReport
}

/** Starts from what was found before any row was read. */
export const createSheetTally = (
  plan: Pick<SheetReport, 'sheet' | 'as' | 'warnings' | 'rejected'>,
): SheetTally => {
  const counts = { created: 0, updated: 0, unchanged: 0 }
  const also: Record<string, number> = {}
  const warnings: RowRemark[] = [...plan.warnings]
  const rejected: RowRemark[] = [...plan.rejected]
  return {
    count(result) {
      counts[result] += 1
    },
    reject: (row, remark) => void rejected.push({ row, ...remark }),
    warn: (row, remarks) => void warnings.push(...remarks.map((remark) => ({ row, ...remark }))),
    alsoCreated(type) {
      also[type] = (also[type] ?? 0) + 1
    },
    report: () => ({
      sheet: plan.sheet,
      as: plan.as,
      rows: counts.created + counts.updated + counts.unchanged + rejected.length,
      ...counts,
      alsoCreated: also,
      warnings,
      rejected,
    }),
  }
}
