import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { BenefitsInput } from '../../../renderer/record/benefits-input.tsx'
import type { BenefitRow } from '../../../shared/record/field.ts'
import { fillBrowserGaps } from '../settings/browser-gaps.ts'
import { HeldValue } from '../support/held-value.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeAll(async () => {
  fillBrowserGaps()
  core = await startOpenCore()
})
afterEach(cleanup)
afterAll(() => core.dispose())

const wan = (amount: number): number => amount * 1_000_000

const show = (start: readonly BenefitRow[]) => {
  let now = start
  render(
    <HeldValue
      connection={core.connection}
      start={start}
      onValue={(value) => {
        now = value
      }}
    >
      {(value, set) => <BenefitsInput id="benefits" label="经济效益" value={value} onChange={set} />}
    </HeldValue>,
  )
  return { user: userEvent.setup(), rows: () => now }
}

test('a part renews the total of its year; a total that stands for itself is left; totals by kind stand below', async () => {
  const { user, rows } = show([
    { year: 2024, amount: null },
    { year: 2025, amount: wan(100) },
  ])
  await user.click(screen.getByLabelText('2024 新增产值'))
  await user.keyboard('12.5{Enter}')
  expect(document.activeElement).toBe(screen.getByLabelText('2025 新增产值'))
  await user.keyboard('30')
  await user.click(screen.getByLabelText('2024 节支'))
  await user.keyboard('25000元')
  expect(rows()).toEqual([
    { year: 2024, amount: wan(15), output: wan(12.5), saving: wan(2.5) },
    { year: 2025, amount: wan(100), output: wan(30) },
  ])
  const total = screen.getByText('总计').closest('tr') as HTMLElement
  expect(
    within(total)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['总计', '42.50', '—', '—', '2.50', '115.00', ''])
  await user.clear(screen.getByLabelText('2024 新增产值'))
  await user.clear(screen.getByLabelText('2024 节支'))
  expect(rows()[0]).toEqual({ year: 2024, amount: null })
})

test('years copied from a sheet in yuan come in as they are meant', async () => {
  const { user, rows } = show([{ year: 2023, amount: null }])
  await user.click(screen.getByLabelText('2023 新增产值'))
  await user.paste(
    '年份\t新增利润（元）\t合计（万元）\t计算依据\n2024年\t1250000\t200\t财证〔2024〕3号\n2025\t\t80\t\n',
  )
  expect(rows()).toEqual([
    { year: 2024, profit: wan(125), amount: wan(200), basis: '财证〔2024〕3号' },
    { year: 2025, amount: wan(80) },
  ])
  expect(await screen.findByText('1 个年度还没有写计算依据')).toBeTruthy()
})

test('amounts without headers go in from the cell on, and years follow on', async () => {
  const { user, rows } = show([{ year: 2023, amount: null }])
  await user.click(screen.getByLabelText('2023 新增利润'))
  await user.paste('1\t2\n3\t4\n')
  expect(rows()).toEqual([
    { year: 2023, profit: wan(1), tax: wan(2), amount: wan(3) },
    { year: 2024, profit: wan(3), tax: wan(4), amount: wan(7) },
  ])
})
