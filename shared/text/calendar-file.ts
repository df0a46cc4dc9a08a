/** A whole-day entry of a calendar file. */
export interface CalendarEntry {
  /** Stays the same for the same matter, so that a calendar updates instead of doubling it. */
  readonly uid: string
  readonly day: string
  readonly summary: string
  readonly description: string
  /** Days before at which to remind, 0 for the day itself. */
  readonly remind: readonly number[]
}

const byteLength = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** RFC 5545 §3.1: no line over 75 octets; the rest goes on after CRLF and a space, characters kept whole. */
const fold = (line: string): string => {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = byteLength(character)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** RFC 5545 §3.3.11. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/gu, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character would make the file unreadable
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, '')

const digits = (day: string): string => day.replaceAll('-', '')

const alarm = (days: number, summary: string): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(summary)}`,
  // Whole-day entries start at midnight: reminders come at nine in the morning.
  `TRIGGER:${days === 0 ? 'PT9H' : days === 1 ? '-PT15H' : `-P${days - 1}DT15H`}`,
  'END:VALARM',
]

const event = (entry: CalendarEntry, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${digits(entry.day)}`,
  `SUMMARY:${escapeText(entry.summary)}`,
  `DESCRIPTION:${escapeText(entry.description)}`,
  'TRANSP:TRANSPARENT',
  ...entry.remind.flatMap((days) => alarm(days, entry.summary)),
  'END:VEVENT',
]

/**
 * A calendar file (RFC 5545) of whole-day entries with reminders: CRLF line ends, folded at 75 octets. `stamp` is the
 * moment of making, an ISO time in UTC. An entry without DTEND lasts the one day (§3.6.1).
 */
export const calendarFile = (name: string, entries: readonly CalendarEntry[], stamp: string): string => {
  const moment = stamp.replace(/[-:]/gu, '').replace(/\.\d+/u, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//jiangxin-ledger//docket//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap((entry) => event(entry, moment)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
