import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rowKeyHeader } from '../../../shared/sheet/row-key.ts'
import { createFolder, type Folder, type Rows } from './build-workbook.ts'
import { createImportBench, type ImportBench, only, sheetsOf, withoutHead } from './import-support.ts'

vi.setConfig({ testTimeout: 60_000 })

let bench: ImportBench
let folder: Folder
beforeEach(() => {
  bench = createImportBench()
  folder = createFolder()
})
afterEach(() => {
  bench.test.dispose()
  folder.dispose()
})

const key = (n: number): string => `019ca000-0000-7000-8000-${String(n).padStart(12, '0')}`
const header = [rowKeyHeader, '成果名称', '成果类别', '第一完成人']
const handIn = async (unit: string, ...rows: Rows) => {
  const file = folder.workbook('征集表.xlsx', {
    五小成果: [['“五小”成果征集表'], [`填报单位：${unit}`], header, ...rows],
  })
  return only(sheetsOf(await bench.run([file])))
}
const titles = (): readonly string[] =>
  bench.test.store.list({ type: 'innovation' }).map(({ id, values }) => `${id.slice(-1)} ${values.title}`)

describe('hidden keys of a collection workbook', () => {
  it('passes over rows that hold a key and nothing else, and gives records the ids of their rows', async () => {
    const sheet = await handIn('甲公司', [key(1), '智能巡检', '小革新', '张三'], [key(2), null, null, null])
    expect([sheet.rows, sheet.created, sheet.warnings]).toEqual([1, 1, []])
    expect(titles()).toEqual(['1 智能巡检'])
  })

  it('corrects the record of a row that comes in again under another name, and says so', async () => {
    await handIn('甲公司', [key(1), '智能巡捡', '小革新', '张三'])
    const sheet = await handIn('甲公司', [key(1), '智能巡检', '小革新', '张三'])
    expect([sheet.created, sheet.updated]).toEqual([0, 1])
    expect(only(sheet.warnings)).toMatchObject({ row: 4, code: 'renamed-by-key' })
    expect(titles()).toEqual(['1 智能巡检'])
  })

  it('goes by what rows say where their keys were mixed up by sorting', async () => {
    await handIn('甲公司', [key(1), '甲成果', '', ''], [key(2), '乙成果', '', ''])
    const sheet = await handIn('甲公司', [key(1), '乙成果', '', ''], [key(2), '甲成果', '', ''])
    expect([sheet.unchanged, sheet.warnings]).toEqual([2, []])
    expect(titles()).toEqual(['1 甲成果', '2 乙成果'])
  })

  it('makes a record of its own from a row that was copied with its key', async () => {
    const sheet = await handIn('甲公司', [key(1), '甲成果', '', ''], [key(1), '丙成果', '', ''])
    expect([sheet.created, sheet.rejected]).toEqual([2, []])
    expect(titles()[0]).toBe('1 甲成果')
  })

  it('never lets a unit that was passed the workbook of another change the records of that one', async () => {
    await handIn('甲公司', [key(1), '甲成果', '', '张三'])
    const sheet = await handIn('乙公司', [key(1), '乙的成果', '', '李四'])
    expect(sheet.created).toBe(1)
    expect(titles()).toContain('1 甲成果')
  })

  it('brings back what had been deleted, and says so', async () => {
    const first = await handIn('甲公司', [key(1), '甲成果', '', ''])
    expect(first.created).toBe(1)
    bench.test.store.write({ label: 'edit' }, (writer) => writer.remove('innovation', key(1)))
    const sheet = await handIn('甲公司', [key(1), '甲成果', '', ''])
    expect(only(sheet.warnings).code).toBe('revived-by-key')
    expect(titles()).toEqual(['1 甲成果'])
  })

  it('follows a record that was joined to another', async () => {
    await handIn('甲公司', [key(1), '甲成果', '', ''], [key(2), '乙成果', '', ''])
    bench.test.store.write({ label: 'edit' }, (writer) => {
      writer.remove('innovation', key(2))
      writer.insert('alias', { joined: key(2), kept: key(1), recordType: 'innovation', reason: 'decided' })
    })
    await handIn('甲公司', [key(2), '甲乙成果', '', ''])
    expect(titles()).toEqual(['1 甲乙成果'])
  })

  it('takes what somebody wrote into the hidden column for no key', async () => {
    const sheet = await handIn('甲公司', ['A-1', '甲成果', '', ''])
    expect(sheet.created).toBe(1)
  })

  it('answers a trial as it answers the import itself', async () => {
    await handIn('甲公司', [key(1), '甲成果', '', ''])
    const file = folder.workbook('征集表.xlsx', {
      五小成果: [
        ['“五小”成果征集表'],
        ['填报单位：甲公司'],
        header,
        [key(1), '新名', '', ''],
        [key(1), '另一', '', ''],
      ],
    })
    const [trial, real] = [await bench.run([file], { dryRun: true }), await bench.run([file])]
    expect(trial.files.map(withoutHead)).toEqual(real.files.map(withoutHead))
    expect(only(sheetsOf(real))).toMatchObject({ created: 1, updated: 1 })
  })
})
