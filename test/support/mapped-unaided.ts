import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSheets } from '../../main/features/import/load-sheets.ts'
import { noSettings } from '../../main/features/import/plan-options.ts'
import { planWorkbook } from '../../main/features/import/plan-workbook.ts'
import { defaultPack } from '../../shared/rule-packs/default-pack.ts'
import type { MappedColumn } from '../../shared/sheet/column-target.ts'
import type { ShapedWorkbook } from './generator/shaped-workbooks.ts'

export interface MappedColumns {
  readonly columns: number
  readonly mapped: number
  /** Workbooks whose header stands where it was found. */
  readonly headers: number
  /** What went wrong: a workbook that was not understood as a whole, or a header that fills another field or none. */
  readonly missed: readonly string[]
}

const fieldOf = (column: MappedColumn | undefined): string =>
  column?.target.kind === 'field' ? column.target.field.name : (column?.target.kind ?? 'nothing')

const mapOne = async (
  folder: string,
  { fileName, bytes, type, meant, header }: ShapedWorkbook,
): Promise<MappedColumns> => {
  const path = join(folder, fileName)
  writeFileSync(path, bytes)
  const loaded = await loadSheets(path)
  const options = {
    as: null,
    year: null,
    today: '2026-03-01',
    pack: defaultPack(2026),
    packs: [],
    settings: noSettings,
    kept: [],
  }
  const [plan, ...others] = loaded.ok ? planWorkbook(loaded.sheets, path, options).map((one) => one.plan) : []
  if (plan?.kind !== 'records' || plan.type !== type || others.length > 0)
    return { columns: meant.size, mapped: 0, headers: 0, missed: [`${fileName}: not understood as ${type}`] }
  const missed = [...meant].flatMap(([index, field]) => {
    const column = plan.columns.find((one) => one.index === index)
    const got = fieldOf(column)
    return got === field ? [] : [`${fileName}: ${column?.header} is ${field}, taken for ${got}`]
  })
  const [top, bottom] = header
  const isThere = plan.header.top === top && plan.header.bottom === bottom
  return {
    columns: meant.size,
    mapped: meant.size - missed.length,
    headers: isThere ? 1 : 0,
    missed: isThere ? missed : [...missed, `${fileName}: header found at line ${plan.header.top + 1}`],
  }
}

/** How many columns of the workbooks fill the field that they are meant to, with nobody's help. */
export const mappedUnaided = async (
  folder: string,
  workbooks: readonly ShapedWorkbook[],
): Promise<MappedColumns> => {
  const results: MappedColumns[] = []
  for (const workbook of workbooks) results.push(await mapOne(folder, workbook))
  return {
    columns: results.reduce((sum, { columns }) => sum + columns, 0),
    mapped: results.reduce((sum, { mapped }) => sum + mapped, 0),
    headers: results.reduce((sum, { headers }) => sum + headers, 0),
    missed: results.flatMap(({ missed }) => missed),
  }
}
