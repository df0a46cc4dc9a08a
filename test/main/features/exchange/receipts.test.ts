import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PackageView, PackPreview, PackResult, ReceiptFile } from '../../../../shared/exchange-views.ts'
import { createStations, type Station, type Stations } from './stations.ts'

let stations: Stations
let leader: Station
let secretary: Station
beforeEach(async () => {
  stations = createStations()
  leader = await stations.add('陈立', '云帆港口集团')
  secretary = await stations.add('王敏', '省总工会')
})
afterEach(() => stations.dispose())

const toUnion = { recipient: '省总工会', whole: false }
const answer = (id: string, result: string, more: Readonly<Record<string, unknown>> = {}) =>
  secretary.call<ReceiptFile>('exchange.receipt', {
    package: id,
    result,
    note: '',
    remarks: [],
    out: join(stations.folder, `${result}-${id.slice(0, 8)}.jxreceipt`),
    ...more,
  })
const take = (file: string) => leader.call<PackageView>('exchange.takeReceipt', { file, trust: true })
const states = async () =>
  (await leader.call<readonly PackageView[]>('exchange.packages', {})).map(({ state }) => state)

test('what the recipient confirmed does not go again; what changed goes whole, with what is new', async () => {
  const [one, two] = [
    await leader.create('unit', { name: '甲' }),
    await leader.create('unit', { name: '乙' }),
  ]
  const first = await leader.pack(toUnion)
  await secretary.merge(first.file)
  // Not confirmed: all of it goes once more.
  expect(await leader.pack(toUnion)).toMatchObject({ records: 2, changes: 2 })
  await take((await answer(first.id, 'received')).file)
  await leader.update(two, { contact: '李' })
  const preview = await leader.call<PackPreview>('exchange.preview', { choice: { kind: 'all' }, ...toUnion })
  expect(preview).toMatchObject({ records: 1, changes: 2, since: { id: first.id } })
  const second = await leader.pack(toUnion)
  expect(await secretary.merge(second.file)).toMatchObject({ counts: { changed: 1, new: 0 } })
  await take((await answer(second.id, 'received')).file)
  // The second one stands on the first: neither is sent again.
  const { code } = await leader.failure('exchange.pack', { choice: { kind: 'all' }, ...toUnion })
  expect(code).toBe('nothing-to-build')
  await leader.update(one, { contact: '赵' })
  expect(await leader.pack(toUnion)).toMatchObject({ records: 1 })
  // Somebody else has confirmed nothing.
  expect(await leader.pack({ recipient: '市总工会', whole: false })).toMatchObject({ records: 2 })
})

test('returned, corrected, sent again: the sender sees each', async () => {
  const unit = await leader.create('unit', { name: '甲' })
  const first = await leader.pack(toUnion)
  expect(await states()).toEqual(['sent'])
  await secretary.merge(first.file)
  const remarks = [{ record: unit, field: 'name', text: '请写全称' }]
  const returned = await answer(first.id, 'returned', { remarks, note: '请于周五前交回' })
  const view = await take(returned.file)
  expect(view).toMatchObject({
    state: 'returned',
    receipts: [{ operator: '王敏', note: '请于周五前交回' }],
    remarks: [{ record: unit, title: '甲', field: 'name', text: '请写全称', by: '王敏', outcome: 'open' }],
  })
  await leader.call('exchange.remarkDone', { id: view.remarks[0]?.id, outcome: 'corrected' })
  // The same answer once more opens nothing again.
  expect((await take(returned.file)).remarks[0]?.outcome).toBe('corrected')
  // At the secretary, who asked for it, nothing is to be corrected.
  expect(await secretary.call('exchange.remarks', { record: unit })).toEqual([])
  await leader.call('exchange.remarkDone', { id: view.remarks[0]?.id, outcome: 'dismissed' })
  expect(await leader.call('exchange.remarks', { record: unit })).toMatchObject([{ outcome: 'dismissed' }])
  await leader.update(unit, { name: '甲有限公司' })
  await leader.pack(toUnion)
  expect(await states()).toEqual(['sent', 'superseded'])
})

test('answers in any order: the newest counts', async () => {
  await leader.create('unit', { name: '甲' })
  const { id, file } = await leader.pack(toUnion)
  await secretary.merge(file)
  const returned = await answer(id, 'returned')
  const received = await answer(id, 'received')
  expect((await take(received.file)).state).toBe('received')
  expect((await take(returned.file)).state).toBe('received')
})

test('a receipt that was altered, is foreign or unknown is refused', async () => {
  await leader.create('unit', { name: '甲' })
  const { id, file } = await leader.pack(toUnion)
  await secretary.merge(file)
  const written = (await answer(id, 'received')).file
  const { code } = await leader.failure('exchange.takeReceipt', { file: written, trust: false })
  expect(code).toBe('signer-unknown')
  const altered = readFileSync(written, 'utf8').replace('received', 'returned')
  const bad = join(stations.folder, 'bad.jxreceipt')
  for (const text of [altered, '{}', 'nothing', altered.slice(0, 100)]) {
    writeFileSync(bad, text)
    expect((await leader.failure('exchange.takeReceipt', { file: bad, trust: true })).code).toBe(
      'package-refused',
    )
  }
  expect((await secretary.failure('exchange.takeReceipt', { file: written, trust: true })).code).toBe(
    'package-refused',
  )
  expect(await states()).toEqual(['sent'])
  expect((await leader.failure('exchange.takeReceipt', { file: `${bad}x`, trust: true })).code).toBe(
    'file-missing',
  )
})

test('a studio goes with what hangs on it and what it names, and nothing else', async () => {
  const unit = await leader.create('unit', { name: '甲' })
  const link = (id: string, text: string) => ({ id, text })
  const studio = await leader.create('studio', { name: '陈立创新工作室', unit: link(unit, '甲') })
  const other = await leader.create('studio', { name: '李想创新工作室' })
  const person = await leader.create('person', { name: '陈立' })
  const member = await leader.create('studioMember', {
    studio: link(studio, '陈立创新工作室'),
    name: '陈立',
    person: link(person, '陈立'),
  })
  await leader.create('studioMember', { studio: link(other, '李想创新工作室'), name: '李想' })
  const paper = join(stations.folder, '证书.pdf')
  writeFileSync(paper, '%PDF-1.4 证书')
  await leader.call('evidence.attach', { file: paper, owner: studio, slot: '证书' })
  const { file, attachments } = await leader.pack({ choice: { kind: 'studio', id: studio } })
  expect(attachments).toBe(1)
  await secretary.merge(file)
  expect((await secretary.list('studio')).map(({ id }) => id)).toEqual([studio])
  expect((await secretary.list('studioMember')).map(({ id }) => id)).toEqual([member])
  expect((await secretary.list('person')).map(({ id }) => id)).toEqual([person])
  expect((await secretary.list('unit')).map(({ id }) => id)).toEqual([unit])
  const [evidence] = await secretary.list('evidence')
  const sha256 = String(evidence?.values.sha256)
  expect(readFileSync(join(secretary.dir, 'attachments', sha256.slice(0, 2), `${sha256}.bin`), 'utf8')).toBe(
    '%PDF-1.4 证书',
  )
})

test('ID numbers stay, in whatever form, and one written in a text is pointed out', async () => {
  const person = await leader.create('person', { name: '陈立', note: '身份证 11010519491231002X' })
  await leader.call('identity.unlock', { passphrase: '江上清风山间明月' })
  await leader.call('identity.set', { person, number: '11010519491231002X' })
  const preview = await leader.call<PackPreview>('exchange.preview', { choice: { kind: 'all' }, ...toUnion })
  expect(preview.idNumbers).toMatchObject([{ type: 'person', title: '陈立' }])
  await leader.update(person, { note: null })
  const { file } = await leader.call<PackResult>('exchange.pack', { choice: { kind: 'all' }, ...toUnion })
  await secretary.merge(file)
  const [row] = await secretary.list('person')
  expect(row?.values).toMatchObject({ name: '陈立' })
  expect(row?.values.idNumber ?? null).toBe(null)
  // Coming back, it takes nothing away.
  await secretary.update(person, { post: '工会主席' })
  await secretary.handTo(leader)
  expect(await leader.call('identity.show', { person, reason: '核对交换前后的号码' })).toEqual({
    number: '11010519491231002X',
  })
})

test('the keys of a workstation are readable by its user only', async () => {
  await leader.create('unit', { name: '甲' })
  await leader.pack()
  const file = join(leader.dir, 'station-key.json')
  expect(existsSync(file)).toBe(true)
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
})
