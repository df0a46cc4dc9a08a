import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ConflictView, LikenessView } from '../../../../shared/exchange-views.ts'
import type { StepList } from '../../../../shared/workspace-views.ts'
import { createStations, type Station, type Stations } from './stations.ts'

let stations: Stations
let leader: Station
let secretary: Station
beforeEach(async () => {
  stations = createStations()
  leader = await stations.add('陈立', '云帆港口集团', -90)
  secretary = await stations.add('王敏', '省总工会')
})
afterEach(() => stations.dispose())

const conflicts = (station: Station) => station.call<readonly ConflictView[]>('exchange.conflicts', {})
const likenesses = (station: Station) => station.call<readonly LikenessView[]>('exchange.likenesses', {})

test('a package brings records over with their links, once', async () => {
  const unit = await leader.create('unit', { name: '云帆港口集团' })
  const patent = await leader.create('patent', {
    title: '一种装船机',
    patentNumber: '202115698269.3',
    unit: { id: unit, text: '云帆港口集团' },
  })
  const { file } = await leader.pack()
  const seen = await secretary.inspect(file)
  expect(seen).toMatchObject({ operator: '陈立', unit: '云帆港口集团', counts: { new: 2 }, mergedAt: null })
  expect(seen.signer.known).toBe(false)
  expect(await secretary.list('patent')).toEqual([])
  expect(await secretary.merge(file)).toMatchObject({ counts: { new: 2, conflicts: 0 } })
  expect((await secretary.get(patent)).values).toEqual((await leader.get(patent)).values)
  expect(await secretary.merge(file)).toMatchObject({ counts: { new: 0, unchanged: 2 }, step: null })
  expect((await secretary.inspect(file)).signer.known).toBe(true)
})

test('the signer is trusted on purpose', async () => {
  await leader.create('unit', { name: '云帆港口集团' })
  const { file } = await leader.pack()
  const { code, detail } = await secretary.failure('exchange.merge', { file, trust: false })
  expect(code).toBe('signer-unknown')
  expect(detail?.who).toBe('云帆港口集团 陈立')
  expect(await secretary.list('unit')).toEqual([])
})

test('both sides changed: the newer stands, a person decides, and nobody is asked again', async () => {
  const unit = await leader.create('unit', { name: '云帆港口集团', contact: '甲' })
  await leader.handTo(secretary)
  await leader.update(unit, { contact: '乙', phone: '025-83210001' })
  await secretary.update(unit, { contact: '丙', region: '南京' })
  const parcel = await leader.pack()
  const [row] = (await secretary.inspect(parcel.file)).rows
  expect(row).toMatchObject({ kind: 'conflict', title: '云帆港口集团' })
  expect(row?.fields).toContainEqual({ field: 'contact', before: '丙', after: '乙', conflict: true })
  expect(row?.fields).toContainEqual({ field: 'phone', before: null, after: '025-83210001', conflict: false })
  expect(await secretary.merge(parcel.file)).toMatchObject({ counts: { changed: 1, conflicts: 1 } })
  expect((await secretary.get(unit)).values).toMatchObject({
    contact: '丙',
    phone: '025-83210001',
    region: '南京',
  })
  const [clash] = await conflicts(secretary)
  expect(clash?.heads.map(({ fields, by, own }) => [fields.contact, by, own])).toEqual([
    ['丙', '王敏', true],
    ['乙', '陈立', false],
  ])
  await secretary.call('exchange.settle', {
    choices: [{ record: unit, group: 'contact', head: clash?.heads[1]?.clock }],
  })
  expect(await conflicts(secretary)).toEqual([])
  expect((await secretary.get(unit)).values.contact).toBe('乙')
  await secretary.handTo(leader)
  expect(await conflicts(leader)).toEqual([])
  expect((await leader.get(unit)).values).toEqual((await secretary.get(unit)).values)
})

test('a decision for the value that stands ends the conflict elsewhere, too', async () => {
  const unit = await leader.create('unit', { name: '云帆港口集团', contact: '甲' })
  await leader.handTo(secretary)
  await leader.update(unit, { contact: '乙' })
  await secretary.update(unit, { contact: '丙' })
  await leader.handTo(secretary)
  await secretary.handTo(leader)
  const [clash] = await conflicts(leader)
  expect(await conflicts(secretary)).toHaveLength(1)
  await leader.call('exchange.settle', {
    choices: [{ record: unit, group: 'contact', head: clash?.heads[0]?.clock }],
  })
  expect(await conflicts(leader)).toEqual([])
  await leader.handTo(secretary)
  expect(await conflicts(secretary)).toEqual([])
  expect((await secretary.get(unit)).values.contact).toBe('丙')
})

test('an edit that a deletion did not know brings the record back', async () => {
  const unit = await leader.create('unit', { name: '云帆港口集团' })
  await leader.handTo(secretary)
  await secretary.call('records.delete', { id: unit })
  await leader.update(unit, { contact: '乙' })
  expect(await leader.handTo(secretary)).toMatchObject({ counts: { revived: 1 } })
  expect((await secretary.get(unit)).values.contact).toBe('乙')
  await secretary.call('records.delete', { id: unit })
  expect(await secretary.handTo(leader)).toMatchObject({ counts: { deleted: 1 } })
  expect(await leader.list('unit')).toEqual([])
})

test('a merge is one step and can be undone a week later; what was done since stays', async () => {
  const unit = await secretary.create('unit', { name: '省直机关', creditCode: '913200001347555558' })
  const studio = await leader.create('studio', { name: '陈立创新工作室', field: '装卸' })
  const { step } = await leader.handTo(secretary)
  await secretary.update(unit, { contact: '王敏' })
  await secretary.call('steps.undo', { step })
  expect(await secretary.list('studio')).toEqual([])
  expect((await secretary.get(unit)).values.contact).toBe('王敏')
  // It is known, so it does not come in again by itself; redoing brings it back, and both agree.
  expect(await leader.handTo(secretary)).toMatchObject({ counts: { new: 0, unchanged: 1 } })
  await secretary.call('steps.redo', {})
  expect((await secretary.get(studio)).values.field).toBe('装卸')
  await secretary.handTo(leader)
  expect((await leader.get(studio)).values.field).toBe('装卸')
  expect(await conflicts(leader)).toEqual([])
})

test('packages in any order, late and twice, through a third station, end the same', async () => {
  const province = await stations.add('李想', '省总工会生产保护部', 300)
  const unit = await leader.create('unit', { name: '云帆港口集团' })
  const first = await leader.pack()
  await leader.update(unit, { contact: '甲' })
  const second = await leader.pack()
  await secretary.merge(second.file)
  await secretary.update(unit, { region: '连云港' })
  const up = await secretary.pack()
  await province.merge(up.file)
  await province.merge(first.file)
  await secretary.merge(first.file)
  await province.handTo(leader)
  for (const one of [leader, secretary, province])
    expect((await one.get(unit)).values).toMatchObject({ contact: '甲', region: '连云港' })
  expect(await conflicts(province)).toEqual([])
})

test('one patent made on two stations becomes one record, and links follow', async () => {
  const here = await secretary.create('patent', { title: '一种装船机', patentNumber: '202115698269.3' })
  const reward = await secretary.create('reward', {
    patent: { id: here, text: '一种装船机' },
    personName: '陈立',
  })
  const there = await leader.create('patent', {
    title: '一种连续装船机',
    patentNumber: '202115698269.3',
    mainClass: 'B65G67/60',
  })
  expect(await leader.handTo(secretary)).toMatchObject({ joined: 1, asked: 0 })
  const [patent, ...more] = await secretary.list('patent')
  expect(more).toEqual([])
  const kept = [here, there].toSorted()[0]
  expect(patent?.id).toBe(kept)
  expect(patent?.values.mainClass).toBe('B65G 67/60')
  expect((await secretary.get(reward)).values.patent).toMatchObject({ id: kept })
  // Both named it: a person decides.
  expect((await conflicts(secretary)).map(({ group }) => group)).toEqual(['title'])
  await secretary.handTo(leader)
  const [same, ...others] = await leader.list('patent')
  expect(others).toEqual([])
  expect(same?.values).toEqual((await secretary.list('patent'))[0]?.values)
})

test('joining is undone with the merge, and then is a question', async () => {
  await secretary.create('patent', { title: '一种装船机', patentNumber: '202115698269.3' })
  await leader.create('patent', { title: '一种装船机', patentNumber: '202115698269.3', note: '二' })
  const { step } = await leader.handTo(secretary)
  await secretary.call('steps.undo', { step })
  const rows = await secretary.list('patent')
  expect(rows.map(({ values }) => values.note)).toEqual([null])
})

test('a unit by its full name and a person unique within it are joined; others are asked about', async () => {
  const at = async (station: Station, born: string) => {
    const unit = await station.create('unit', { name: '云帆港口集团' })
    await station.create('person', { name: '陈立', unit: { id: unit, text: '云帆港口集团' } })
    await station.create('person', { name: '李静', born })
  }
  await at(secretary, '1980')
  await at(leader, '1991')
  expect(await leader.handTo(secretary)).toMatchObject({ joined: 2, asked: 1 })
  expect((await secretary.list('unit')).length).toBe(1)
  expect((await secretary.list('person')).map(({ values }) => values.name).toSorted()).toEqual([
    '李静',
    '李静',
    '陈立',
  ])
  const [pair] = await likenesses(secretary)
  expect([pair?.one.title, pair?.other.title]).toEqual(['李静', '李静'])
  await secretary.call('exchange.decide', { one: pair?.one.id, other: pair?.other.id, same: true })
  expect(await likenesses(secretary)).toEqual([])
  expect((await secretary.list('person')).length).toBe(2)
  expect((await conflicts(secretary)).map(({ group }) => group)).toEqual(['born'])
  const { steps } = await secretary.call<StepList>('steps.list', { limit: 1 })
  await secretary.call('steps.undo', { step: steps[0]?.id })
  expect((await secretary.list('person')).length).toBe(3)
  expect(await conflicts(secretary)).toEqual([])
})

test('who judges and what came of it stays with the desk in a package of a unit or a year, and goes with everything', async () => {
  const unit = await secretary.create('unit', { name: '云帆港口集团' })
  const { id } = await secretary.call<{ readonly id: string }>('cycle.create', { year: 2026 })
  const cycle = { id, text: '2026' }
  await secretary.create('judge', { cycle, code: '01', name: '郑海' })
  await secretary.create('nomination', {
    cycle,
    category: 'method',
    title: '操作法',
    unit: { id: unit, text: '云帆港口集团' },
  })
  await secretary.call('judging.freeze', { year: 2026 })
  for (const choice of [
    { kind: 'unit', id: unit },
    { kind: 'cycle', year: 2026 },
  ])
    await leader.merge((await secretary.pack({ choice })).file)
  expect(await leader.list('judge')).toEqual([])
  expect((await leader.get(id)).values.frozenRule ?? null).toBeNull()
  expect(JSON.stringify(await leader.list('cycle'))).not.toContain('郑海')
  await leader.merge((await secretary.pack()).file)
  expect(JSON.stringify((await leader.get(id)).values.frozenRule)).toContain('郑海')
})
