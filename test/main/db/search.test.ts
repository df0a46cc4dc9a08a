import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSearch, type SqliteSearch } from '../../../main/db/sqlite-search.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

let t: TestStore
let search: SqliteSearch
const open = () => openSearch({ file: join(t.dir, 'search.sqlite'), store: t.store })
beforeEach(() => {
  t = createTestStore()
  search = open()
})
afterEach(() => {
  search.close()
  t.dispose()
})

const add = (
  type: 'unit' | 'innovation' | 'person' | 'studio' | 'studioMember' | 'patent',
  values: Record<string, unknown>,
) => t.store.write({ label: 'x' }, (w) => w.insert(type, values as never))
const ids = (text: string) => search.query(text).hits.map((hit) => hit.id)

test.each([
  ['one character', '盾'],
  ['two characters', '刀盘'],
  ['across a mark', '更换改造'],
  ['letters and characters', 'QC小组'],
  ['other case and width', 'ｑｃ小组'],
  ['pinyin of the title', 'dungouji'],
  ['pinyin from the middle', 'daopan'],
  ['initials', 'dgj'],
  ['pinyin of a person', 'xuyang'],
  ['a surname that reads otherwise', 'shanchunmei'],
  ['a rare character', '㛃'],
  ['part of an identifier', '8356'],
  ['money in 万元', '126.2'],
  ['money in 万元 with its unit', '126.2万元'],
  ['money in yuan', '1,262,000'],
  ['a date as shown', '2024-03-05'],
  ['a month in Chinese', '2024年3月'],
  ['a choice', '小创造'],
  ['the linked unit', '云帆港口'],
  ['two words anywhere', '云帆 刀盘'],
  ['a word and pinyin', '刀盘 xuyang'],
  ['a long text', '液压'],
  ['quotes and operators as text', '"刀盘" OR'],
])('finds by %s', (_, text) => {
  const id = add('innovation', {
    title: 'QC小组盾构机刀盘更换（改造）',
    category: 'creation',
    unit: { id: null, text: '江苏云帆港口集团' },
    completers: [
      { name: '许㛃', personId: null },
      { name: '许阳', personId: null },
      { name: '单春梅', personId: null },
    ],
    benefit: 126_200_000,
    completedOn: '2024-03-05',
    phone: '025-83561234',
    content: '采用液压夹紧 or 快换',
  })
  add('innovation', { title: '另一件事' })
  expect(ids(text)).toEqual([id])
})

test.each(['', '  ', '-', '"', '*', '不存在', 'zzz', "'; DROP TABLE entry"])(
  'finds nothing by %j and does not fail',
  (text) => {
    add('innovation', { title: '甲' })
    expect(search.query(text)).toMatchObject({ total: 0, hits: [] })
  },
)

test('a wildcard is plain text', () => {
  const id = add('unit', { name: '甲', creditCode: '91_A' })
  add('unit', { name: '乙', creditCode: '91XA' })
  expect(ids('91_A')).toEqual([id])
})

test('phrases do not run from one field into the next', () => {
  add('unit', { name: '甲乙', shortName: '丙丁' })
  expect(ids('乙丙')).toEqual([])
})

test('the whole title comes first, then titles, then the rest', () => {
  const rest = add('innovation', { title: '其他', content: '用到水泵' })
  const part = add('innovation', { title: '大水泵改造' })
  const whole = add('innovation', { title: '水泵' })
  expect(ids('水泵')).toEqual([whole, part, rest])
  expect(search.query('水泵', { limit: 1 })).toMatchObject({ total: 3, hits: [{ id: whole }] })
  expect(search.query('水泵', { types: ['unit'] }).total).toBe(0)
})

test('the snippet is the part of the record that matched', () => {
  add('innovation', { title: '甲', content: `${'前'.repeat(60)}液压夹紧${'后'.repeat(90)}` })
  expect(search.query('液压').hits[0]?.snippet).toMatch(/^…前+液压夹紧后+…$/)
})

test('changes, deletions and undone deletions are followed', async () => {
  const id = add('unit', { name: '旧名' })
  t.store.write({ label: 'x' }, (w) => w.update('unit', id, { name: '新名' }))
  expect([ids('旧名'), ids('新名')]).toEqual([[], [id]])
  t.store.write({ label: 'x' }, (w) => w.remove('unit', id))
  expect(ids('新名')).toEqual([])
  await t.store.undo()
  expect(ids('新名')).toEqual([id])
})

test('a record is found by the present title of what it links to', () => {
  const unit = add('unit', { name: '旧名公司' })
  const id = add('innovation', { title: '甲', unit: { id: unit, text: '旧名公司' } })
  expect(ids('旧名').toSorted()).toEqual([unit, id].toSorted())
  t.store.write({ label: 'x' }, (w) => w.update('unit', unit, { name: '新名公司' }))
  expect(ids('新名').toSorted()).toEqual([unit, id].toSorted())
})

test('a studio is found by its members, and no longer by one who is gone', () => {
  const studio = add('studio', { name: '许㛃创新工作室' })
  expect(ids('钱学敏')).toEqual([])
  const member = add('studioMember', { name: '钱学敏', studio: { id: studio, text: '' } })
  expect([ids('钱学敏'), ids('qxm')]).toEqual([[studio], [studio]])
  t.store.write({ label: 'x' }, (w) => w.remove('studioMember', member))
  expect(ids('钱学敏')).toEqual([])
})

test('records of a long step are found once it is finished', () => {
  const step = t.store.openStep({ label: 'import' })
  step.batch((w) => w.insert('unit', { name: '半途公司' }))
  expect(ids('半途')).toEqual([])
  step.finish()
  expect(ids('半途')).toHaveLength(1)
})

test('records of an abandoned step are not found, whoever saved meanwhile', async () => {
  const step = t.store.openStep({ label: 'import' })
  step.batch((w) => w.insert('unit', { name: '半途公司' }))
  const saved = add('unit', { name: '照存公司' })
  await step.abandon()
  expect(search.query('半途')).toMatchObject({ total: 0, hits: [] })
  expect(ids('照存')).toEqual([saved])
  expect(search.size()).toBe(1)
})

test('what was written while the index was closed is caught up with', () => {
  search.close()
  const id = add('unit', { name: '迟来公司' })
  search = open()
  expect(search.behind()).toBe(1)
  expect(search.catchUp()).toBe(1)
  expect(search.behind()).toBe(0)
  expect(ids('迟来')).toEqual([id])
})

test.each([
  ['garbage', Buffer.alloc(9000, 7)],
  ['nothing', Buffer.alloc(0)],
])('an index overwritten with %s is made anew', (_, bytes) => {
  const id = add('unit', { name: '还在公司' })
  search.catchUp()
  search.close()
  writeFileSync(join(t.dir, 'search.sqlite'), bytes)
  search = open()
  expect(ids('还在')).toEqual([id])
})

test('an index of a ledger since put back to an older state is made anew', () => {
  const id = add('unit', { name: '甲' })
  t.store.close()
  const older = t.file
  search.close()
  t.reopen()
  add('unit', { name: '未来公司' })
  search = open()
  search.catchUp()
  search.close()
  // As after restoring: the same sequence number now means another change.
  t.store.database.exec("DELETE FROM change_log WHERE sequence = 2; DELETE FROM unit WHERE name = '未来公司'")
  t.store.database.exec("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'change_log'")
  t.pass(1000)
  const other = add('unit', { name: '另外公司' })
  search = open()
  expect([ids('未来'), ids('另外'), ids('甲')]).toEqual([[], [other], [id]])
  expect(older).toBe(t.file)
})

test('any run of characters of a stored text is found', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x4e60 }).map((code) => String.fromCodePoint(code))
  const rare = fc.constantFrom('㛃', '𠀀', '\u{30000}', '䶮')
  const text = fc.array(fc.oneof({ weight: 9, arbitrary: han }, { weight: 1, arbitrary: rare }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (texts, which, from, length) => {
        const rows = t.store.write({ label: 'x' }, (w) =>
          texts.map((characters) => w.insert('innovation', { title: '题', content: characters.join('') })),
        )
        const chosen = texts[which % texts.length] ?? []
        const start = from % chosen.length
        const part = chosen.slice(start, start + 1 + (length % (chosen.length - start))).join('')
        const wanted = rows.filter((_, i) => texts[i]?.join('').includes(part))
        const found = search.query(part, { limit: 500 }).hits.map((hit) => hit.id)
        expect(found.filter((id) => rows.includes(id)).toSorted()).toEqual(wanted.toSorted())
        const like = t.store.list({ type: 'innovation', filters: [{ field: 'content', contains: part }] })
        expect(found.toSorted()).toEqual(like.map((record) => record.id).toSorted())
        t.store.write({ label: 'x' }, (w) => {
          for (const id of rows) w.remove('innovation', id)
        })
      },
    ),
    { numRuns: 60 },
  )
})
