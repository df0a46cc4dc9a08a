import { join } from 'node:path'
import type { Scoring } from '../../../shared/scoring/rank-category.ts'
import { seatState } from '../../../shared/scoring/panel/seat-state.ts'
import { columnLetters } from '../../../shared/sheet/column-letters.ts'
import type { JobContext } from '../../core/feature.ts'
import { byNumber, takingPart } from '../../db/cycle-entries.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { assignmentsOn, judgesOn, toSeat } from '../../db/panel.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { safeWrite } from '../../files/safe-write.ts'
import type { SheetCell, SheetColumn, SheetSpec } from '../../files/styled-workbook.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'

const columnsOf = (scoring: Scoring): readonly SheetColumn[] => [
  { header: '序号', width: 6, align: 'center' },
  { header: '名称', width: 50 },
  ...scoring.criteria.map(
    ({ label, max }): SheetColumn => ({
      header: `${label}（${max}分）`,
      width: 18,
      align: 'center',
      unlocked: true,
      rule: {
        kind: 'number',
        min: 0,
        max,
        message: `请填 0 到 ${max} 之间的数；需回避的请留空，并在备注中填“回避”。`,
      },
    }),
  ),
  { header: '合计', width: 10, align: 'center' },
  { header: '备注', width: 14, align: 'center', unlocked: true },
]

/** Title and number only: the judge is not told whose work it is. */
const rowOf = (
  record: StoredRecord,
  index: number,
  headerRows: number,
  criteria: number,
): readonly SheetCell[] => {
  const row = headerRows + index + 1
  const range = `C${row}:${columnLetters(1 + criteria)}${row}`
  return [
    (record.values.number as number | null) ?? index + 1,
    String(record.values.title ?? ''),
    ...Array.from({ length: criteria }, () => null),
    { formula: `IF(COUNT(${range})=0,"",SUM(${range}))`, value: '' },
    null,
  ]
}

const sheetOf = (
  title: string,
  judge: string,
  records: readonly StoredRecord[],
  scoring: Scoring,
): SheetSpec => {
  const above = [`评委编号：${judge}`]
  return {
    name: title,
    above,
    titled: false,
    columns: columnsOf(scoring),
    rows: records.map((record, index) => rowOf(record, index, above.length + 1, scoring.criteria.length)),
    below: [
      '说明：每项在满分以内打分，可带一位小数；合计自动计算。与项目有利害关系的请在备注中填“回避”，各项留空。',
      '评委签名：　　　　　　　　　　　　日期：　　　　年　　月　　日',
    ],
    landscape: true,
    locked: true,
  }
}

interface Sheets {
  readonly judge: string
  readonly records: readonly StoredRecord[]
}

/** By the panel, each with what they are to score; without one, `judges` numbers from 01 with everything. */
const sheetsFor = (reader: Reader, cycle: CycleRecord, judges: number): readonly Sheets[] => {
  const records = takingPart(reader, cycle).toSorted(byNumber)
  const panel = judgesOn(reader, cycle).map(toSeat)
  if (panel.length === 0)
    return Array.from({ length: judges }, (_, index) => ({
      judge: String(index + 1).padStart(2, '0'),
      records,
    }))
  const assignments = assignmentsOn(reader, cycle)
  return panel.map(({ id, code }) => ({
    judge: code,
    records: records.filter((record) => seatState(id, assignments.get(record.id) ?? []) === 'scores'),
  }))
}

/**
 * One workbook per judge with a sheet per category, ready to fill in and to come back by import.
 * Returns the file names, relative to `out`.
 */
export const buildJudgeSheets = async (
  reader: Reader,
  cycle: CycleRecord,
  judges: number,
  out: string,
  job: JobContext,
): Promise<readonly string[]> => {
  const wanted = sheetsFor(reader, cycle, judges)
  const files: string[] = []
  for (const { judge, records } of wanted) {
    job.signal.throwIfAborted()
    const file = `评委${judge}.xlsx`
    job.report({ done: files.length, total: wanted.length, label: file })
    const sheets = cycle.pack.categories.map(({ id, title }) =>
      sheetOf(
        title,
        judge,
        records.filter(({ values }) => values.category === id),
        cycle.pack.scoring,
      ),
    )
    await safeWrite(join(out, file), await writeWorkbook({ title: `${cycle.name}评分表`, sheets }))
    files.push(file)
  }
  return files
}
