import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DocketRow } from '../../../shared/docket-views.ts'
import { addDays, addYears } from '../../../shared/text/parse-date.ts'
import { runLedger, runLedgerJson } from '../../support/run-ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-docket-'))
const workspace = ['--workspace', join(folder, '台账')]
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// The command line goes by the machine's own day: fees due in 40 days, and 70 days ago.
const today = new Date().toLocaleDateString('sv-SE')
const patent = (number: string, title: string, due: string): readonly string[] => {
  const filed = addYears(due, -5)
  return [
    'set',
    'patent',
    `title=${title}`,
    `patentNumber=${number}`,
    'patentKind=invention',
    `filedOn=${filed}`,
    `grantedOn=${addYears(filed, 1)}`,
    'legalStatus=granted',
    `paidThrough=${Number(due.slice(0, 4)) - 1}`,
    ...workspace,
  ]
}

beforeAll(async () => {
  await runLedgerJson(['init', ...workspace, '--operator', '王敏', '--unit', '省总', '--role', '经办人'])
  await runLedgerJson(patent('201710601862.3', '岸桥', addDays(today, 40)))
  await runLedgerJson(patent('202322865413.3', '吊具', addDays(today, -70)))
})

interface Docket {
  readonly due: readonly DocketRow[]
  readonly grace: readonly DocketRow[]
}

it('lists what is due within the days asked for, and says by its exit that a surcharge runs', async () => {
  const near = await runLedgerJson<Docket>(['docket', '--within', '30', ...workspace])
  expect([near.exit, near.data.due.length, near.data.grace.length]).toEqual([2, 0, 1])
  const far = await runLedgerJson<Docket>(['docket', '--within', '60', ...workspace])
  expect(far.data.due.map(({ title }) => title)).toEqual(['岸桥'])
  const { stdout } = await runLedger(['docket', ...workspace])
  expect(stdout).toContain('滞纳期 1 项')
  expect(stdout).toContain('滞纳第 3 月  第 6 年  1,320.00 元')
  expect(stdout).toContain('90 天内应缴 1 项')
})

it('writes a calendar file and a workbook where it is told to', async () => {
  const [ics, xlsx] = [join(folder, '年费.ics'), join(folder, '年费.xlsx')]
  await runLedger(['docket', '--ics', ics, '--xlsx', xlsx, ...workspace])
  const calendar = readFileSync(ics, 'utf8')
  expect(calendar.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  // Due; last day at this surcharge; end of grace.
  expect(calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(3)
  expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
})

it('refuses days that are none', async () => {
  const { exit } = await runLedger(['docket', '--within', 'bald', ...workspace])
  expect(exit).toBe(1)
})
