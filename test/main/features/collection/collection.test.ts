import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteAnswers } from '../../../../main/features/collection/note-answers.ts'
import { collectionHandlers } from '../../../../main/features/collection/service.ts'
import { createHistoryHandlers } from '../../../../main/features/history/service.ts'
import { runImport } from '../../../../main/features/import/run-import.ts'
import type { CollectionUnitView } from '../../../../shared/collection-views.ts'
import type { ImportReport } from '../../../../shared/import-views.ts'
import { collectedSheets, collectionKinds } from '../../../../shared/records/collected-fields.ts'
import { rowKeyHeader } from '../../../../shared/sheet/row-key.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

vi.setConfig({ testTimeout: 60_000 })

let test: TestWorkspace
let unit = ''
beforeEach(async () => {
  test = await createTestWorkspace()
  unit = test.workspace.store.write({ label: 'edit' }, (writer) =>
    writer.insert('unit', { name: '云帆港口集团“沪宁”项目部' }),
  )
})
afterEach(() => test.dispose())

type Kind = (typeof collectionKinds)[number]

const send = async (
  more: { filled?: boolean; dueOn?: string; kinds?: readonly Kind[] } = {},
): Promise<string> => {
  const { kinds = collectionKinds, filled = true, ...rest } = more
  const input = { units: [unit], kinds: [...kinds], filled, ...rest }
  const { files } = await collectionHandlers['collection.template'](input, test.workspace, test.job)
  return files[0]?.file ?? ''
}

/** Types into a sheet as a person does: by header, in the row after the header that is `row` (from 0). */
const fill = (
  file: string,
  sheet: string,
  row: number,
  cells: Readonly<Record<string, string | number>>,
): void => {
  const book = read(readFileSync(file))
  const target = book.Sheets[sheet]
  if (!target) throw new Error(`no sheet ${sheet}`)
  const headers = utils.sheet_to_json<string[]>(target, { header: 1 })[2] ?? []
  for (const [header, value] of Object.entries(cells)) {
    const column = headers.findIndex((text) => text.replace('*', '') === header)
    if (column < 0) throw new Error(`no column ${header}`)
    utils.sheet_add_aoa(target, [[value]], { origin: { r: 3 + row, c: column } })
  }
  writeFileSync(file, Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer))
}

const handIn = async (file: string): Promise<ImportReport> => {
  const report = await runImport({ files: [file], dryRun: false }, test.workspace, test.job)
  noteAnswers(report, test.workspace)
  return report
}
const overview = (): CollectionUnitView => {
  const views = collectionHandlers['collection.overview']({}, test.workspace, test.job)
  const [view] = views as readonly CollectionUnitView[]
  if (!view) throw new Error('no unit')
  return view
}
const counts = ({ files }: ImportReport) =>
  files.flatMap(({ sheets }) =>
    sheets.map(({ sheet, created, updated, unchanged, rejected }) => [
      sheet,
      created,
      updated,
      unchanged,
      rejected.length,
    ]),
  )

describe('a collection workbook', () => {
  it('comes back empty as an answer of no rows, every sheet and column understood', async () => {
    const report = await handIn(await send())
    const names = collectionKinds.flatMap((kind) => collectedSheets[kind].map(({ sheet }) => sheet))
    expect(counts(report)).toEqual(names.map((name) => [name, 0, 0, 0, 0]))
    expect(report.files.flatMap(({ sheets }) => sheets.flatMap(({ warnings }) => warnings))).toEqual([])
    expect(overview()).toMatchObject({ state: 'answered', answer: { rows: 0, refused: 0 } })
  })

  it('brings in what was typed, under the unit it was sent to, and updates when it comes again', async () => {
    const file = await send()
    fill(file, '五小成果', 0, {
      成果名称: '龙门吊防摇装置',
      成果类别: '小发明',
      第一完成人: '张三',
      完成人: '张三、李四',
      完成时间: '2025-03',
      '经济效益（万元）': 12.5,
      是否应用: '是',
    })
    fill(file, '先进操作法', 0, { 操作法名称: '张三装卸操作法', '2025年经济效益（万元）': 30 })
    fill(file, '专利', 0, { 专利名称: '一种工装', '专利号/申请号': 'ZL202115698269.3' })
    fill(file, '工作室', 0, { 工作室名称: '张三创新工作室', 领衔人: '张三' })
    fill(file, '工作室成员', 0, { 工作室: '张三创新工作室', 姓名: '李四', 是否一线: '是' })
    const first = await handIn(file)
    expect(counts(first).map(([, created]) => created)).toEqual([1, 1, 1, 1, 1])
    const { store } = test.workspace
    expect(store.list({ type: 'innovation' })[0]?.values).toMatchObject({
      category: 'invention',
      unit: { id: unit },
      completedOn: '2025-03',
      benefit: 12_500_000,
      applied: true,
    })
    expect(store.list({ type: 'method' })[0]?.values.benefits).toMatchObject([
      { year: 2025, amount: 30_000_000 },
    ])
    expect(store.list({ type: 'studioMember' })[0]?.values.studio).toMatchObject({
      id: store.list({ type: 'studio' })[0]?.id,
    })

    fill(file, '五小成果', 0, { 成果名称: '龙门吊防摇摆装置' })
    const second = await handIn(file)
    expect(counts(second).map(([, created, updated]) => [created, updated])).toEqual([
      [0, 1],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ])
    expect(store.count({ type: 'innovation' })).toBe(1)
    expect(overview()).toMatchObject({ answers: 2, answer: { rows: 5, changed: 1 } })
  })

  it('takes along what is on file, and gives it back unchanged', async () => {
    const { store } = test.workspace
    const made = store.write({ label: 'edit' }, (writer) => {
      const studio = writer.insert('studio', { name: '陈立工作室', unit: { id: unit, text: '云帆港口集团' } })
      writer.insert('studioMember', {
        name: '王五',
        studio: { id: studio, text: '陈立工作室' },
        born: '1988-02',
      })
      return writer.insert('innovation', {
        title: '=1+1 的巡检',
        unit: { id: unit, text: '云帆港口集团' },
        firstCompleter: '赵六',
        completers: [{ name: '赵六', personId: null }],
        benefit: 12_345_678,
        completedOn: '2024',
        applied: false,
        content: '一\n二',
      })
    })
    const before = store.get('innovation', made)?.values
    // The first time only the people are put on file.
    await handIn(await send())
    const { completers: _, ...same } = before ?? {}
    expect(store.get('innovation', made)?.values).toMatchObject(same)
    const report = await handIn(await send())
    expect(counts(report).map(([, created, updated, unchanged]) => [created, updated, unchanged])).toEqual([
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, 1],
    ])
    expect(report.step).toBeNull()
    const blank = await handIn(await send({ filled: false }))
    expect(counts(blank).flat().filter(Number)).toEqual([])
  })

  it('hides its keys and its mark, locks its headings, and gives drop-downs and limits', async () => {
    const bytes = readFileSync(await send())
    const book = read(bytes, { cellStyles: true })
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 0, 0, 0, 0, 1])
    const headers = utils.sheet_to_json<string[]>(book.Sheets.五小成果 ?? {}, { header: 1 })[2] ?? []
    const key = headers.indexOf(rowKeyHeader)
    expect(book.Sheets.五小成果?.['!cols']?.[key]?.hidden).toBe(true)
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    expect(xml).toContain('<sheetProtection sheet="1"')
    expect(xml).toContain('"小发明,小创造,小革新,小设计,小建议"')
    expect(xml).toContain("'工作室'!$A$4:$A$23")
    const rules = xml.match(/<dataValidation .*?<\/dataValidation>/gsu) ?? []
    expect(rules.find((rule) => rule.includes('"*成果名称"') || rule.includes('"成果名称"'))).toContain(
      '<formula2>30<',
    )
  })

  it('says who has not answered, who is late, and who had rows sent back', async () => {
    expect(overview().state).toBe('notSent')
    const file = await send({ dueOn: '2026-03-01' })
    expect(overview()).toMatchObject({ state: 'waiting', sent: { dueOn: '2026-03-01' } })
    await send({ dueOn: '2026-02-28' })
    expect(overview().state).toBe('overdue')
    fill(file, '专利', 0, { 专利名称: '一种装置', '专利号/申请号': 'ZL202115698269.4' })
    const report = await handIn(file)
    expect(overview()).toMatchObject({ state: 'refused', answer: { rows: 1, refused: 1 } })
    expect(report.step).toBeNull()
  })

  it('is waited for again once the import of an answer is undone', async () => {
    const file = await send()
    fill(file, '五小成果', 0, { 成果名称: '巡检' })
    const { step } = await handIn(file)
    expect(overview().state).toBe('answered')
    await createHistoryHandlers()['steps.undo']({ step: step ?? '' }, test.workspace, test.job)
    expect(overview().state).toBe('waiting')
  })

  it('refuses a unit that is not on file, and never replaces a workbook that lies there', async () => {
    const input = { units: ['nobody'], kinds: ['innovation' as const], filled: true }
    await expect(
      (async () => collectionHandlers['collection.template'](input, test.workspace, test.job))(),
    ).rejects.toMatchObject({ error: { code: 'record-missing' } })
    const [one, two] = [await send(), await send()]
    expect([one, two]).toEqual([one, join(test.workspace.dir, 'collection', two.split('/').at(-1) ?? '')])
    expect(two).not.toBe(one)
  })
})
