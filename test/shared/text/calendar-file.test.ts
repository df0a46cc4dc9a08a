import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarFile } from '../../../shared/text/calendar-file.ts'

const entry: CalendarEntry = {
  uid: 'fee-1-6@jiangxin-ledger',
  day: '2026-11-30',
  summary: '年费 ZL202110058180.0 第 6 年 1,200 元',
  description: '一种装置；甲,乙\\丙\n云帆港口',
  remind: [30, 1, 0],
}
const stamp = '2026-11-24T23:58:55.123Z'

/** As a calendar program reads it (RFC 5545 §3.1): lines end in CRLF, folded ones are joined again. */
const unfold = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)

describe('calendarFile', () => {
  it('is a calendar of whole days with reminders', () => {
    expect(unfold(calendarFile('专利年费', [entry], stamp))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//jiangxin-ledger//docket//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:专利年费',
      'BEGIN:VEVENT',
      'UID:fee-1-6@jiangxin-ledger',
      'DTSTAMP:20261124T235855Z',
      'DTSTART;VALUE=DATE:20261130',
      'SUMMARY:年费 ZL202110058180.0 第 6 年 1\\,200 元',
      'DESCRIPTION:一种装置；甲\\,乙\\\\丙\\n云帆港口',
      'TRANSP:TRANSPARENT',
      ...[
        ['-P29DT15H', '30'],
        ['-PT15H', '1'],
        ['PT9H', '0'],
      ].flatMap(([trigger]) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:年费 ZL202110058180.0 第 6 年 1\\,200 元',
        `TRIGGER:${trigger}`,
        'END:VALARM',
      ]),
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  })

  it('keeps every line within 75 octets and every character whole, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const file = calendarFile(text, [{ ...entry, summary: text, description: text }], stamp)
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(/[\n\r]/u.test(line)).toBe(false)
        }
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
        const written = unfold(file)
          .find((line) => line.startsWith('SUMMARY:'))
          ?.slice(8)
        const control = (c: string) => c !== '\t' && c !== '\n' && (c < ' ' || c === '\u007F')
        const plain = [...text.replace(/\r\n?/gu, '\n')].filter((c) => !control(c)).join('')
        const readBack = written?.replace(/\\(.)/gsu, (_, one: string) => (one === 'n' ? '\n' : one))
        expect(readBack).toBe(plain)
      }),
    )
  })

  it('may be empty', () => {
    expect(unfold(calendarFile('x', [], stamp))).toHaveLength(7)
  })
})
