import type { Label, PersonEntry } from '../record/field.ts'
import { parsePhone } from '../rules/phone.ts'
import { hasLossyMark, hasPrivateCharacter } from '../text/normalise-text.ts'
import { parseWrittenPeople } from '../text/parse-people.ts'
import { say } from '../text/say.ts'
import { type CellOutcome, filled, filledWith } from './cell-outcome.ts'

const lossy = (text: string): Label =>
  say(
    '“{text}”中有字在转码时丢失（显示为问号或方框），已按原样保存，不与任何已有名称对应。请在记录中补上正确的字。',
    '“{text}” lost a character in conversion (shown as a question mark or a box). It was kept as written and joined to no name on file; put the right character into the record.',
    { text },
  )

const handmade = (text: string): Label =>
  say(
    '“{text}”中有自造字，换一台电脑就显示不出来，已按原样保存。请在记录中改为国家标准字库中的字。',
    '“{text}” holds a character of somebody’s own making, which another computer cannot show. It was kept as written; put a character of the national standard into the record.',
    { text },
  )

/** `value` with the remark that one of its names calls for; `names` are shown in it. */
export const withNameRemark = (
  value: string | readonly PersonEntry[],
  names: readonly string[],
): CellOutcome => {
  const lost = names.filter(hasLossyMark)
  if (lost.length > 0) return filledWith(value, 'lossy-name', lossy(lost.join('、')))
  const own = names.filter(hasPrivateCharacter)
  return own.length > 0 ? filledWith(value, 'private-character', handmade(own.join('、'))) : filled(value)
}

/** A name of any kind, kept as written. */
export const readName = (text: string): CellOutcome => withNameRemark(text, [text])

export interface ReadPerson {
  /** The one name, without role, number or spacing; the cell as written where it does not hold just one. */
  readonly name: string
  /** All names, where there are several. */
  readonly people: readonly PersonEntry[]
  readonly phone: string | null
}

/** A list of people; numbers beside the names stay with them. */
export const readPeopleEntries = (text: string): readonly PersonEntry[] =>
  parseWrittenPeople(text).map(({ name, phone }) => {
    const parsed = phone === undefined ? null : parsePhone(phone)
    return parsed?.ok ? { name, personId: null, phone: parsed.phone } : { name, personId: null }
  })

const labels = /(?:联系电话|办公电话|联系方式|电话|手机号?码?|座机|联系人)\s*[:：]?/gu

/** A cell meant for one person: 张 三, 张三（组长）, 张三 13812345678. */
export const readPerson = (text: string): ReadPerson => {
  // 王五/025-83536666: a number after a separator is no second person.
  const unlabelled = text.replace(labels, ' ').replace(/[/／|,，;；、]\s*(?=[\d+(（])/gu, ' ')
  const people = readPeopleEntries(unlabelled)
  const [only, second] = people
  if (!only) {
    const alone = parsePhone(unlabelled)
    return { name: text, people: [], phone: alone.ok ? alone.phone : null }
  }
  return second
    ? { name: text, people, phone: null }
    : { name: only.name, people: [], phone: only.phone ?? null }
}
