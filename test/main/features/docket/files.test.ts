import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDocketFixture, type DocketFixture } from './docket-fixture.ts'

let docket: DocketFixture
beforeEach(async () => {
  docket = await createDocketFixture()
  docket.patent({ title: '三月应缴', filedOn: '2020-03-31' })
  docket.patent({
    title: '滞纳',
    filedOn: '2020-11-15',
    paidThrough: 2024,
    unit: { id: null, text: '云帆港口' },
  })
})
afterEach(() => docket.dispose())

it('writes what is due as a calendar whose entries keep their names', async () => {
  const ask = () => docket.ask('docket.calendar', { within: 60 })
  const file = await ask()
  expect(file.fileName).toBe('专利年费.ics')
  const uids = (text: string) => text.match(/^UID:.*$/gm)
  // Due, last day at this surcharge, end of grace; the reward of each grant of 2022 is long overdue.
  expect([file.entries, uids(file.content)?.length]).toEqual([3, 3])
  expect(file.content).toContain('DTSTART;VALUE=DATE:20260331\r\n')
  expect(file.content).toContain('DTSTART;VALUE=DATE:20260315\r\n')
  expect(file.content).toContain('DTSTART;VALUE=DATE:20260515\r\n')
  expect(uids((await ask()).content)).toEqual(uids(file.content))
})

it('writes a workbook that a spreadsheet reads back', async () => {
  const file = await docket.ask('docket.workbook', { within: 60 })
  const book = read(Buffer.from(file.content, 'base64'))
  expect(book.SheetNames).toEqual(['应缴年费', '滞纳期', '已终止', '年费预测', '奖励台账'])
  const rows = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 })
  expect(rows('应缴年费')[2]).toEqual(
    expect.arrayContaining(['ZL202010123456.6', '三月应缴', '发明', 7, '2026-02-28', '2026-03-31', 2000]),
  )
  expect(rows('滞纳期')[2]).toEqual(
    expect.arrayContaining(['滞纳', '云帆港口', 6, 4, 180, 1380, '2026-03-15', '2026-05-15']),
  )
})
