import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDocketFixture, type DocketFixture } from './docket-fixture.ts'

let docket: DocketFixture
beforeEach(async () => {
  docket = await createDocketFixture()
})
afterEach(() => docket.dispose())

const row = async (id: string) =>
  (await docket.ask('docket.rewards', {})).rows.find((candidate) => candidate.id === id)
const reward = (patent: string, values: object) =>
  docket.workspace.store.write({ label: 'create' }, (writer) =>
    writer.insert('reward', {
      personName: '韩凯',
      patent: { id: patent, text: '' },
      kind: 'grant',
      ...values,
    }),
  )

it('says what is due by when, and what is overdue', async () => {
  const fresh = docket.patent({ grantedOn: '2026-01-06' })
  const late = docket.patent({ grantedOn: '2025-11-14' })
  const utility = docket.patent({ grantedOn: '2023-12-01', patentKind: 'utility' })
  const month = docket.patent({ grantedOn: '2025-11' })
  docket.patent({ grantedOn: null, legalStatus: 'pending' })
  docket.patent({ serviceInvention: false })
  expect(await row(fresh)).toMatchObject({ state: 'due', least: 400_000, dueOn: '2026-04-07' })
  expect(await row(late)).toMatchObject({ state: 'overdue', dueOn: '2026-02-14' })
  expect(await row(utility)).toMatchObject({ state: 'overdue', least: 100_000 })
  expect(await row(month)).toMatchObject({ state: 'unknown', least: null })
  const view = await docket.ask('docket.rewards', {})
  expect(view.counts).toEqual({ overdue: 2, due: 1, paid: 0, unknown: 1 })
  expect(view.outstanding).toBe(900_000)
  expect((await docket.ask('docket.rewards', { state: 'due' })).rows.map(({ id }) => id)).toEqual([fresh])
})

it('is settled by payments only, all inventors together', async () => {
  const id = docket.patent({ grantedOn: '2026-01-06' })
  reward(id, { amount: 200_000, paidOn: '2026-02-01' })
  reward(id, { personName: '李明', amount: 200_000 })
  expect(await row(id)).toMatchObject({ state: 'due', paid: 200_000 })
  reward(id, { personName: '李明', amount: 200_000, paidOn: '2026-02-02' })
  expect(await row(id)).toMatchObject({ state: 'paid', paid: 400_000 })
})

it('lets the unit’s own rule go before the statute', async () => {
  const id = docket.patent({ grantedOn: '2026-01-06' })
  reward(id, { amount: 100_000, basis: '集团奖励办法', dueOn: '2026-02-20' })
  expect(await row(id)).toMatchObject({ state: 'overdue', least: 100_000, dueOn: '2026-02-20' })
  reward(id, { amount: 100_000, paidOn: '2026-02-01', basis: '集团奖励办法' })
  expect(await row(id)).toMatchObject({ least: 200_000, paid: 100_000 })
})

it('holds shares of use and licence against the law', async () => {
  const id = docket.patent({ grantedOn: '2020-01-06' })
  reward(id, { kind: 'use', year: 2025, base: 100_000_000, amount: 4_000_000, paidOn: '2026-02-01' })
  reward(id, { kind: 'licence', base: 10_000_000, amount: 5_000_000, paidOn: '2026-02-02' })
  reward(id, { kind: 'use', base: 100_000_000, amount: 1, basis: '约定', paidOn: '2026-02-03' })
  expect((await row(id))?.payments.map(({ least }) => least)).toEqual([5_000_000, 5_000_000, null])
})

it('enters the shares of all inventors as one step', async () => {
  const person = { name: '韩凯', personId: 'p1' }
  const id = docket.patent({
    grantedOn: '2026-01-06',
    title: '岸桥',
    inventors: [person, { name: '李明', personId: null }],
  })
  const input = {
    patent: id,
    paidOn: '2026-03-01',
    shares: [
      { personName: '韩凯', amount: 300_000 },
      { personName: '李明', amount: 100_000 },
    ],
  }
  const { count, step } = await docket.ask('docket.payReward', input)
  expect(count).toBe(2)
  const { store } = docket.workspace
  expect(store.list({ type: 'reward' }).map(({ values }) => values)).toMatchObject([
    { personName: '韩凯', person: { id: 'p1' }, patent: { id, text: '岸桥' }, kind: 'grant', year: 2026 },
    { personName: '李明', person: null, amount: 100_000, paidOn: '2026-03-01' },
  ])
  expect(await row(id)).toMatchObject({ state: 'paid' })
  await store.undo(step)
  expect(store.count({ type: 'reward' })).toBe(0)
  await expect(docket.ask('docket.payReward', { ...input, paidOn: '2026' })).rejects.toMatchObject({
    error: { code: 'invalid-input' },
  })
})
