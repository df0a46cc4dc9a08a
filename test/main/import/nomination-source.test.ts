import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFolder, type Folder } from './build-workbook.ts'
import { createImportBench, type ImportBench, only, sheetsOf } from './import-support.ts'

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

test('an imported nomination takes over what the method on file says, as one made on the page does; its own words stand', async () => {
  bench.test.store.write({ label: 'create' }, (w) => {
    const unit = w.insert('unit', { name: '甲公司' })
    w.insert('method', {
      title: '高温焊接操作法',
      unit: { id: unit, text: '甲公司' },
      background: '旧法返工多',
      innovationPoints: '三步定温',
      steps: '一看二量三焊',
    })
  })
  const header = ['序号', '先进操作法名称', '推荐单位', '主要完成人', '主要创新点']
  const row = [1, '高温焊接操作法', '甲公司', '张三、李四', '自写的创新点']
  const file = folder.workbook('2026年度十大先进操作法推荐汇总表.xlsx', { 先进操作法: [header, row] })
  await bench.run([file], { as: 'nomination', cycle: 2026 })
  const { values } = only(bench.test.store.list({ type: 'nomination' }))
  const method = only(bench.test.store.list({ type: 'method' }))
  expect(values.sourceId).toBe(method.id)
  expect(values.answers).toMatchObject({
    background: '旧法返工多',
    steps: '一看二量三焊',
    innovationPoints: '自写的创新点',
  })
})

test('a nomination that was handed on is locked against a sheet, too; its stage goes by moves alone', async () => {
  const header = ['序号', '先进操作法名称', '推荐单位', '主要完成人', '主要创新点']
  const sheet = (points: string) =>
    folder.workbook('2026年度十大先进操作法推荐汇总表.xlsx', {
      先进操作法: [header, [1, '高温焊接操作法', '甲公司', '张三', points]],
    })
  const take = async (points: string) =>
    only(sheetsOf(await bench.run([sheet(points)], { as: 'nomination', cycle: 2026 })))
  await take('原来的创新点')
  const { id } = only(bench.test.store.list({ type: 'nomination' }))
  const stage = (to: string): void =>
    void bench.test.store.write({ label: 'test' }, (w) => w.update('nomination', id, { stage: to }))
  const points = () => bench.test.store.get('nomination', id)?.values.answers

  stage('formalityReview')
  const refused = await take('改写的创新点')
  expect(refused).toMatchObject({ updated: 0, rejected: [{ row: 2, code: 'stage-locked' }] })
  expect(refused.rejected[0]?.message).toMatch(/不允许这样修改.*本行未导入/)
  expect(points()).toMatchObject({ innovationPoints: '原来的创新点' })
  expect(await take('原来的创新点')).toMatchObject({ unchanged: 1, rejected: [] })

  stage('returned')
  expect(await take('改写的创新点')).toMatchObject({ updated: 1, rejected: [] })
  expect(points()).toMatchObject({ innovationPoints: '改写的创新点' })
})
