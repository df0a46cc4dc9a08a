import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sha256Of } from '../../../../main/files/sha256-of.ts'
import { type JudgingFacts, settleResult } from '../../../../shared/scoring/panel/settle-result.ts'
import { canonicalJson } from '../../../../shared/text/canonical-json.ts'
import { ExpectedError } from '../../../../shared/errors.ts'
import { awardsBefore } from '../../../../main/features/cycle/check-facts.ts'
import { createHistoryHandlers } from '../../../../main/features/history/service.ts'
import { createRecordsHandlers } from '../../../../main/features/records/service.ts'
import { judgingHandlers } from '../../../../main/features/judging/service.ts'
import { cycleFixture } from '../cycle/cycle-fixture.ts'

const records = createRecordsHandlers()
let fixture: ReturnType<typeof cycleFixture>
beforeEach(() => {
  fixture = cycleFixture()
})
afterEach(() => fixture.dispose())

const year = 2026
type Judging = typeof judgingHandlers
const call = async <M extends keyof Judging>(method: M, input: Parameters<Judging[M]>[0]) =>
  (await judgingHandlers[method](input as never, fixture.workspace, fixture.job)) as Awaited<
    ReturnType<Judging[M]>
  >

const refusal = async (work: () => unknown): Promise<string> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof ExpectedError) return error.error.fields?.[0]?.message ?? error.error.code
    throw error
  }
  return 'no refusal'
}

const enterPanel = async (count = 7) => {
  for (let index = 1; index <= count; index += 1)
    await records['records.create'](
      {
        type: 'judge',
        values: { cycle: { id: fixture.cycle.id, text: '' }, code: `0${index}`, name: `评委${index}` },
      },
      fixture.workspace,
      fixture.job,
    )
  return (await call('judging.get', { year })).judges.map(({ id }) => id)
}

/** Total 60 + `extra`, the extra all on the last criterion. */
const row = (extra: number): readonly number[] => [20, 15, 20, 5, extra]

/** Twelve methods: nine better ones, two that are equal at the tenth place, one behind. */
const twelve = () => {
  const ids = Array.from({ length: 12 }, (_, index) =>
    fixture.add({ category: 'method', number: index + 1, title: `操作法${index + 1}` }),
  )
  ids.forEach((id, index) => {
    const extra = index < 9 ? 19 - index : index < 11 ? 5 : 1
    fixture.score(
      id,
      Array.from({ length: 7 }, (__, judge) => (index === 0 && judge === 6 ? null : row(extra))),
    )
  })
  return ids
}

const decide = (order: readonly (string | undefined)[]) =>
  fixture.handlers['rank.decideTie'](
    { cycle: year, order: order.map(String), reason: '推广面更广，评审组合议' },
    fixture.workspace,
    fixture.job,
  )

it('settles a year of seven judges, one recused, with a tie at the tenth place', async () => {
  await enterPanel()
  const ids = twelve()
  expect(await refusal(() => call('judging.settle', { year }))).toContain('冻结评分规则')
  await call('judging.freeze', { year })
  expect(await refusal(() => call('judging.settle', { year }))).toBe(
    '“操作法10”“操作法11”得分并列，恰在名额分界处。请在“评分与排序”中裁定次序并写明理由。',
  )
  await decide([ids[10], ids[9]])
  const { result } = await call('judging.settle', { year })
  const entries = result?.categories.find(({ category }) => category === 'method')?.entries ?? []
  expect(entries.map(({ title, rank, outcome }) => `${rank} ${title} ${outcome}`).slice(8)).toEqual([
    '9 操作法9 elected',
    '10 操作法11 elected',
    '11 操作法10 reserve',
    '12 操作法12 reserve',
  ])
  expect(entries[9]?.why.message).toBe('第 10 名，在 10 个名额内；同分次序：推广面更广，评审组合议')
  expect(result?.hash).toMatch(/^[0-9a-f]{64}$/)
  // The same as the ranking says, which packets and notices go by.
  const ranked = await fixture.handlers['rank.run']({ cycle: year }, fixture.workspace, fixture.job)
  const elected = ranked.categories.find(({ category }) => category === 'method')?.entries ?? []
  expect(elected.filter((entry) => entry.elected).map(({ title }) => title)).toEqual(
    entries.filter(({ outcome }) => outcome === 'elected').map(({ title }) => title),
  )
})

it('says who is missing where the quorum is not there', async () => {
  const [, , , , , , last] = await enterPanel()
  const id = fixture.add({ category: 'method', number: 1, title: '操作法1' })
  fixture.score(id, [row(9), row(9), row(9), row(9)])
  await call('judging.freeze', { year })
  await call('judging.setSeat', {
    year,
    nomination: id,
    judge: last ?? '',
    state: 'recused',
    reason: '与第一完成人为亲属',
  })
  expect(await refusal(() => call('judging.settle', { year }))).toBe(
    '“操作法1”有效评分 4 份，不足法定的 5 份。未评分的评委：05 评委5、06 评委6；已回避：07 评委7。',
  )
})

it('does not count what a recused judge gave', async () => {
  const [first] = await enterPanel(3)
  const id = fixture.add({ category: 'method', number: 1, title: '操作法1' })
  fixture.score(id, [row(20), row(2), row(4)])
  const score = async () =>
    (await fixture.handlers['rank.run']({ cycle: year }, fixture.workspace, fixture.job)).categories.find(
      ({ category }) => category === 'method',
    )?.entries[0]?.score
  // 62, 64 and 80 without the highest and the lowest; then the mean of 62 and 64.
  expect(await score()).toBe(64)
  await call('judging.setSeat', {
    year,
    nomination: id,
    judge: first ?? '',
    state: 'recused',
    reason: '同一工作室成员',
  })
  expect(await score()).toBe(63)
  expect(
    await refusal(() => call('judging.setSeat', { year, nomination: id, judge: first ?? '', state: 'open' })),
  ).toBe('reason-needed')
})

it('keeps rule, panel, scores and result as they were until it is unfrozen with a reason, which voids the result', async () => {
  const [first] = await enterPanel(3)
  const id = fixture.add({ category: 'method', number: 1, title: '操作法1' })
  fixture.score(id, [row(9), row(9), row(9)])
  const frozen = (await call('judging.freeze', { year })).frozen
  await call('judging.settle', { year })
  const { pack } = fixture.cycle
  const changed = { ...pack, scoring: { ...pack.scoring, dropExtremesFrom: 5 } }
  const { handlers, workspace, job } = fixture
  for (const work of [
    () => call('judging.freeze', { year }),
    () => enterPanel(1),
    () => records['records.update']({ id: first ?? '', values: { name: '另一人' } }, workspace, job),
    () => records['records.delete']({ id: first ?? '' }, workspace, job),
    () => records['records.update']({ id: fixture.cycle.id, values: { result: null } }, workspace, job),
    () =>
      records['records.update'](
        { id: fixture.store.list({ type: 'scoreSheet' })[0]?.id ?? '', values: { recused: true } },
        workspace,
        job,
      ),
    () => call('judging.removeJudge', { year, id: first ?? '' }),
    () =>
      call('judging.setSeat', {
        year,
        nomination: id,
        judge: first ?? '',
        state: 'recused',
        reason: '本人提出回避',
      }),
    () => call('judging.assign', { year }),
    () => call('judging.settle', { year }),
    () => handlers['cycle.updatePack']({ year, pack: changed }, workspace, job),
  ])
    expect(await refusal(work)).toMatch(/冻结|确定/)
  // What has nothing to do with scoring may still be changed.
  await handlers['cycle.updatePack']({ year, pack: { ...pack, organiser: '省总工会' } }, workspace, job)
  expect((await call('judging.get', { year })).frozen?.differs).toBe(false)
  const after = await call('judging.unfreeze', { year, reason: '评委更换，重新评审' })
  expect([after.frozen, after.result]).toEqual([null, null])
  expect(fixture.store.steps(1)[0]).toMatchObject({
    label: 'unfreezeRule',
    detail: { reason: '评委更换，重新评审' },
  })
  await handlers['cycle.updatePack']({ year, pack: changed }, workspace, job)
  expect((await call('judging.freeze', { year })).frozen?.hash).not.toBe(frozen?.hash)
})

it('makes the result anew from the log to the same bytes, and tells where a digit was changed', async () => {
  await enterPanel()
  const ids = twelve()
  await call('judging.freeze', { year })
  await decide([ids[10], ids[9]])
  const { result } = await call('judging.settle', { year })
  const equal = await call('judging.recompute', { year })
  expect(equal).toEqual({ equal: true, stored: result?.hash, recomputed: result?.hash, differences: [] })
  // Somebody with a database tool: the score in the log, then the result itself.
  const { database } = fixture.store
  const tamper = (table: string, column: string, from: string, to: string, where: string) =>
    database.prepare(`UPDATE ${table} SET ${column} = replace(${column}, ?, ?) WHERE ${where}`).run(from, to)
      .changes
  expect(tamper('change_log', 'after', '"spread":11', '"spread":17', "type = 'scoreSheet'")).toBeGreaterThan(
    0,
  )
  const different = await call('judging.recompute', { year })
  expect(different.equal).toBe(false)
  expect(different.differences.map(({ message }) => message).join()).toContain('操作法9')
})

const history = createHistoryHandlers()
const undo = () => history['steps.undo']({}, fixture.workspace, fixture.job)

it('is not taken back by an undo that gives no reason', async () => {
  await enterPanel(3)
  const id = fixture.add({ category: 'method', number: 1, title: '操作法1' })
  await call('judging.freeze', { year })
  expect(await refusal(undo)).toContain('不能撤销')
  fixture.score(id, [row(9), row(9), row(9)])
  await call('judging.settle', { year })
  expect(await refusal(undo)).toContain('“确定 2026 年度评审结果”不能撤销')
  expect((await call('judging.get', { year })).result).not.toBeNull()
})

it('is known as an earlier winner to the check of the next year', async () => {
  await enterPanel(3)
  const id = fixture.add({
    category: 'method',
    number: 1,
    title: '连铸机快换操作法',
    completers: [{ name: '张三', personId: null }],
  })
  const behind = fixture.add({ category: 'method', number: 2, title: '无人问津操作法' })
  await call('judging.freeze', { year })
  fixture.score(id, [row(9), row(9), row(9)])
  fixture.score(behind, [row(1), row(1), row(1)])
  await call('judging.settle', { year })
  expect(awardsBefore(fixture.store, 2027)).toEqual([
    expect.objectContaining({
      title: '连铸机快换操作法',
      year: 2026,
      name: '十大先进操作法',
      completers: ['张三'],
    }),
    expect.objectContaining({ title: '无人问津操作法' }),
  ])
  expect(awardsBefore(fixture.store, 2026)).toEqual([])
  await call('judging.unfreeze', { year, reason: '评审程序有误，重来' })
  expect(awardsBefore(fixture.store, 2027)).toEqual([])
})

it('makes score sheets by the panel, without what a judge is recused from', async () => {
  const [first] = await enterPanel(2)
  const id = fixture.add({ category: 'method', number: 1, title: '操作法1' })
  fixture.add({ category: 'method', number: 2, title: '操作法2' })
  await call('judging.setSeat', {
    year,
    nomination: id,
    judge: first ?? '',
    state: 'recused',
    reason: '同一工作室成员',
  })
  const { files } = await fixture.handlers['judgeSheets.build'](
    { cycle: year, judges: 5, out: fixture.dir },
    fixture.workspace,
    fixture.job,
  )
  expect(files).toEqual(['评委01.xlsx', '评委02.xlsx'])
  const titles = files.map((file) => {
    const sheet = read(readFileSync(join(fixture.dir, file))).Sheets.十大先进操作法
    return utils
      .sheet_to_json<readonly unknown[]>(sheet ?? {}, { header: 1 })
      .flatMap((cells) => (String(cells[1] ?? '').startsWith('操作法') ? [cells[1]] : []))
  })
  expect(titles).toEqual([['操作法2'], ['操作法1', '操作法2']])
})

it('is archived with all it is made of: from the archive alone the same bytes come out, and the same file each time', async () => {
  await enterPanel()
  const ids = twelve()
  expect(await refusal(() => call('judging.archive', { year }))).toContain('还没有确定')
  await call('judging.freeze', { year })
  await decide([ids[10], ids[9]])
  const { result } = await call('judging.settle', { year })
  const { content } = await call('judging.archive', { year })
  expect((await call('judging.archive', { year })).content).toBe(content)
  const files = unzipSync(Buffer.from(content, 'base64'))
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  expect(sha256Of(text('结果.json'))).toBe(result?.hash)
  const facts = JSON.parse(text('依据.json')) as JudgingFacts
  expect(canonicalJson(settleResult(facts, sha256Of).result)).toBe(text('结果.json'))
  expect(text('结果.csv')).toContain('"十大先进操作法","11","操作法10","","65.00","候补","第 11 名，列入候补')
  expect(text('说明.txt')).toContain(String(result?.hash))
})
