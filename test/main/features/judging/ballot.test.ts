import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { judgingHandlers } from '../../../../main/features/judging/service.ts'
import { ExpectedError } from '../../../../shared/errors.ts'
import { countBallot } from '../../../../shared/scoring/panel/count-ballot.ts'
import { cycleFixture } from '../cycle/cycle-fixture.ts'

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

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    if (error instanceof ExpectedError) return error.error.fields?.[0]?.message ?? error.error.code
    throw error
  }
  return 'no refusal'
}

/** Seven judges, two places, three methods all scored, and a pack that asks for two thirds by secret ballot. */
const prepare = async () => {
  const { pack } = fixture.cycle
  await fixture.handlers['cycle.updatePack'](
    {
      year,
      pack: {
        ...pack,
        categories: pack.categories.map((category) => ({ ...category, quota: 2 })),
        judging: { ...pack.judging, ballot: { majority: { needs: 2, of: 3 } } },
      },
    },
    fixture.workspace,
    fixture.job,
  )
  const judges = fixture.store.write({ label: 'test' }, (writer) =>
    Array.from({ length: 7 }, (_, index) =>
      writer.insert('judge', {
        cycle: { id: fixture.cycle.id, text: '' },
        code: `0${index + 1}`,
        name: `评委${index + 1}`,
      }),
    ),
  )
  await call('judging.freeze', { year })
  const entries = [18, 14, 10].map((extra, index) => {
    const id = fixture.add({ category: 'method', number: index + 1, title: `操作法${index + 1}` })
    fixture.score(
      id,
      Array.from({ length: 7 }, () => [20, 15, 20, 5, extra]),
    )
    return id
  })
  return { judges, entries }
}

it('elects only whom two thirds of the papers approve, and gives the place of one voted down to the next', async () => {
  const { judges, entries } = await prepare()
  const [first = '', second = '', third = ''] = entries
  expect(await refusal(call('judging.settle', { year }))).toBe(
    '“操作法1”“操作法2”尚未经无记名投票通过。请在“评审”中开始投票。',
  )
  await call('ballot.open', { year, category: 'method' })
  for (const judge of judges.slice(0, 4)) await call('ballot.cast', { year, judge, approved: [first] })
  expect(await refusal(call('ballot.cast', { year, judge: judges[0] ?? '', approved: [] }))).toContain(
    '已经投过票',
  )
  expect(await refusal(call('ballot.cast', { year, judge: judges[6] ?? '', approved: [third] }))).toContain(
    '不在本轮',
  )
  expect(await refusal(call('ballot.close', { year, discard: false }))).toBe(
    '已投 4 票，不足法定的 5 票。尚未投票：05 评委5、06 评委6、07 评委7。',
  )
  for (const judge of judges.slice(4, 6))
    await call('ballot.cast', { year, judge, approved: [first, second] })
  const counted = await call('ballot.close', { year, discard: false })
  expect(counted.ballots[0]?.voters).toEqual(['01', '02', '03', '04', '05', '06'])
  expect(counted.ballots[0]?.count.candidates.map(({ votes, passed }) => [votes, passed])).toEqual([
    [6, true],
    [2, false],
  ])
  await call('ballot.open', { year, category: 'method' })
  for (const judge of judges) await call('ballot.cast', { year, judge, approved: [third] })
  await call('ballot.close', { year, discard: false })
  const { result } = await call('judging.settle', { year })
  const settled = result?.categories.find(({ category }) => category === 'method')?.entries ?? []
  expect(settled.map(({ title, outcome, why }) => [title, outcome, why.message])).toEqual([
    ['操作法1', 'elected', '第 1 名，在 2 个名额内'],
    ['操作法2', 'rejected', '投票未获通过'],
    ['操作法3', 'elected', '第 3 名，递补入选'],
  ])
  expect((await call('judging.recompute', { year })).equal).toBe(true)
})

/** Every byte of the workspace, journal included. */
const bytesOf = (dir: string): string =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('')

it('keeps nothing by which a paper could be joined to its judge', async () => {
  const { judges, entries } = await prepare()
  const [first = '', second = ''] = entries
  await call('ballot.open', { year, category: 'method' })
  const { dir } = fixture
  const { database } = fixture.store
  const log = database.prepare('SELECT count(*) FROM change_log').pluck()
  const before = [bytesOf(dir), log.get()]
  const papers = [[second], [first, second], [], [first], [second, first], [first], [second]]
  for (const [index, judge] of [...judges].reverse().entries())
    await call('ballot.cast', { year, judge, approved: papers[index] ?? [] })
  // Not a byte is written while the round is open.
  expect([bytesOf(dir), log.get()]).toEqual(before)
  await call('ballot.close', { year, discard: false })
  const [record] = fixture.store.list({ type: 'ballot' })
  // Both in an order of their own, whatever the order of voting was.
  expect(record?.values.voters).toEqual(['01', '02', '03', '04', '05', '06', '07'])
  expect(record?.values.papers).toEqual(
    papers.map((paper) => paper.toSorted()).toSorted((a, b) => (a.join() < b.join() ? -1 : 1)),
  )
  // One step, one entry of the log.
  expect(fixture.store.historyOf(record?.id ?? '')).toHaveLength(1)
  expect(fixture.store.steps(1)[0]?.changes).toBe(1)
})

it('loses papers and marks together when the round is thrown away', async () => {
  const { judges } = await prepare()
  await call('ballot.open', { year, category: 'method' })
  await call('ballot.cast', { year, judge: judges[0] ?? '', approved: [] })
  const after = await call('ballot.close', { year, discard: true })
  expect([after.openBallot, after.ballots]).toEqual([null, []])
  expect((await call('ballot.open', { year, category: 'method' })).openBallot?.voted).toEqual([])
})

it('passes with two thirds of the papers cast and not with one fewer, blank papers counted', () => {
  const share = { needs: 2, of: 3 }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), (panel, cast) => {
      const voters = Math.min(panel, cast)
      for (let votes = 0; votes <= voters; votes += 1) {
        const papers = Array.from({ length: voters }, (_, index) => (index < votes ? ['a'] : []))
        const count = countBallot(['a'], papers, { majority: share, quorum: share, panel })
        expect(count.isValid).toBe(voters * 3 >= panel * 2)
        expect(count.candidates[0]?.passed).toBe(count.isValid && votes > 0 && votes * 3 >= voters * 2)
      }
    }),
    { numRuns: 60 },
  )
})
