import type { PreviewRow, RowKind, RowRemark, SheetReport } from '../../../shared/import-views.ts'
import type { Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { fillsOf } from '../../../shared/sheet/column-fills.ts'
import { columnLetters } from '../../../shared/sheet/column-letters.ts'
import type { CellRemark } from '../../../shared/sheet/read-row.ts'
import type { TablePlan } from './table-plan.ts'

export type RowResult = Exclude<RowKind, 'rejected'>

/** What a row is read as, and which of it was otherwise before. */
export type ToldRow = Pick<PreviewRow, 'values' | 'before'>

/** Takes in what becomes of each row, for somebody to look at. */
export type ShowRow = (kind: RowKind, row: PreviewRow) => void

/** Counts one sheet's rows; each data row is counted once, by `count` or by `reject`. */
export interface SheetTally {
  /** `tell` is only asked where somebody looks at the rows. */
  count(row: number, result: RowResult, remarks: readonly CellRemark[], tell: () => ToldRow): void
  reject(row: number, remark: CellRemark, values?: Values): void
  /** Notes texts among the remarks that are no choice of their column: a person may say what they mean. */
  ask(remarks: readonly CellRemark[]): void
  alsoCreated(type: RecordType): void
  report(): SheetReport
}

const askable: ReadonlySet<string> = new Set(['choice-unknown', 'flag-unreadable'])
const mostAsked = 500

const unknownValues = (
  plan: TablePlan,
  asked: ReadonlyMap<string, { readonly remark: CellRemark; rows: number }>,
): SheetReport['unknown'] =>
  [...asked.values()].flatMap(({ remark: { column: header, value: written }, rows }) => {
    const column = plan.kind === 'records' ? plan.columns.find((one) => one.header === header) : undefined
    if (!column) return []
    return [{ column: columnLetters(column.index), header, field: fillsOf(column.target), written, rows }]
  })

/** Starts from what was found before any row was read. */
export const createSheetTally = (plan: TablePlan, show: ShowRow | null): SheetTally => {
  const counts = { created: 0, updated: 0, unchanged: 0 }
  const also: Record<string, number> = {}
  const warnings: RowRemark[] = [...plan.warnings]
  const rejected: RowRemark[] = [...plan.rejected]
  const asked = new Map<string, { readonly remark: CellRemark; rows: number }>()
  return {
    count(row, result, remarks, tell) {
      counts[result] += 1
      const placed = remarks.map((remark) => ({ row, ...remark }))
      warnings.push(...placed)
      show?.(result, { row, ...tell(), remarks: placed })
    },
    reject(row, remark, values = {}) {
      const placed = { row, ...remark }
      rejected.push(placed)
      show?.('rejected', { row, values, before: {}, remarks: [placed] })
    },
    ask(remarks) {
      for (const remark of remarks) {
        if (!askable.has(remark.code)) continue
        const key = `${remark.column} ${remark.value}`
        const known = asked.get(key)
        if (known) known.rows += 1
        else if (asked.size < mostAsked) asked.set(key, { remark, rows: 1 })
      }
    },
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
      unknown: unknownValues(plan, asked),
      shape: plan.shape,
    }),
  }
}
