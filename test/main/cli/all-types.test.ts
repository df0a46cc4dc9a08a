import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runLedger, runLedgerJson } from '../../support/run-ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-cli-'))
const workspace = ['--workspace', join(folder, 'ledger')]
type Plain = Readonly<Record<string, unknown>>

beforeAll(async () => {
  await runLedgerJson(['init', ...workspace])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('rows are set as people write them or as JSON, shown and listed', async () => {
  const set = await runLedgerJson<Plain>([
    'set',
    'person',
    'name=周海峰',
    'honours=江苏省劳动模范（2019年）、市工匠',
    'competitions=[{"competition":"省赛","year":2020}]',
    ...workspace,
  ])
  expect(set.data).toMatchObject({
    honours: [{ honour: '江苏省劳动模范', year: 2019 }, { honour: '市工匠' }],
    competitions: [{ competition: '省赛', year: 2020 }],
  })
  const shown = await runLedgerJson<Plain>(['show', String(set.data.id), ...workspace])
  expect(shown.data).toMatchObject({ type: 'person', honours: set.data.honours })
  const wrong = await runLedger([
    'set',
    'person',
    String(set.data.id),
    'honours=[{"honour":1}]',
    ...workspace,
  ])
  expect(wrong.exit).toBe(1)
})

test('child and free types go by their dashed names', async () => {
  const studio = await runLedgerJson<Plain>(['set', 'studio', 'name=甲工作室', ...workspace])
  const made = await runLedgerJson<Plain>([
    'set',
    'studio-activity',
    'title=安全培训',
    'studio=甲工作室',
    'kind=培训',
    'heldOn=2025.6.1',
    ...workspace,
  ])
  expect(made.data).toMatchObject({ studio: '甲工作室', kind: 'training', heldOn: '2025-06-01' })
  const view = await runLedgerJson<Plain>(['show', String(studio.data.id), ...workspace])
  expect(view.exit).toBe(0)
  for (const type of ['studio-activity', 'apprenticeship', 'alliance-review'] as const) {
    const list = await runLedgerJson<readonly Plain[]>(['list', type, ...workspace])
    expect(list.data).toHaveLength(type === 'studio-activity' ? 1 : 0)
  }
})

test('an ID number is set with the passphrase of the environment and never printed', async () => {
  const number = '11010519491231002X'
  const locked = await runLedger(['set', 'person', 'name=甲', `idNumber=${number}`, ...workspace])
  expect(locked).toMatchObject({ exit: 1 })
  const people = await runLedgerJson<readonly Plain[]>(['list', 'person', ...workspace])
  expect(people.data.map(({ name }) => name)).not.toContain('甲')
  process.env.LEDGER_PASSPHRASE = '春风又绿江南岸边'
  try {
    const set = await runLedger(['set', 'person', 'name=乙', `idNumber=${number}`, ...workspace])
    expect(set.exit).toBe(0)
    const list = await runLedger(['list', 'person', '--json', ...workspace])
    expect(set.stdout + set.stderr + list.stdout).not.toContain(number)
    expect(list.stdout).not.toContain('sealed:')

    const before = await runLedger(['list', 'person', '--json', ...workspace])
    const wrong = '110105194912310021'
    for (const target of [['name=丙'], [/\b[0-9a-f]{8}-\S+/u.exec(set.stdout)?.[0] ?? '', 'name=丁']]) {
      const refused = await runLedger(['set', 'person', ...target, `idNumber=${wrong}`, ...workspace])
      expect(refused).toMatchObject({ exit: 1 })
      expect(refused.stderr).toContain('身份证号码有误')
      expect(refused.stdout + refused.stderr).not.toContain(wrong)
    }
    expect(await runLedger(['list', 'person', '--json', ...workspace])).toEqual(before)
  } finally {
    delete process.env.LEDGER_PASSPHRASE
  }
})
