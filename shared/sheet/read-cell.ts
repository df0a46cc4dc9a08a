import type { Field, Label, TextFormat } from '../record/field.ts'
import { parsePatentNumber } from '../rules/patent-number.ts'
import { parseWrittenDate } from '../text/parse-date.ts'
import { parseFlag } from '../text/parse-flag.ts'
import { type MoneyUnit, parseMoney } from '../text/parse-money.ts'
import { listed, say } from '../text/say.ts'
import { type CellOutcome, dropped, emptyCell, filled, filledWith } from './cell-outcome.ts'
import type { ColumnMoney } from './header-keys.ts'
import { readChoice } from './read-choice.ts'
import { readIdentifier } from './read-identifier.ts'
import { readNumber } from './read-number.ts'
import { readName, readPeopleEntries, withNameRemark } from './read-person.ts'
import { readRows } from './read-rows.ts'
import { type Cell, cellText } from './sheet.ts'

const nothing = /^([-–—―─/\\]+|无|暂无|n\/a)$/iu

/** A dash, 无 or the like in the place of a value. */
export const isNothing = (text: string): boolean => nothing.test(text)

const errorValue = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|GETTING_DATA)$/u

const readDate = (cell: string | number): CellOutcome => {
  const date = parseWrittenDate(cell)
  return date.ok
    ? filled(date.date)
    : dropped(
        'date-unreadable',
        say(
          '看不懂日期“{cell}”，该项留空。请写成 2025-03-12、2025年3月 或 2025 的形式。',
          'Date “{cell}” cannot be read and was left empty. Write 2025-03-12, 2025-03 or 2025.',
          { cell },
        ),
      )
}

const unitNames: Readonly<Record<MoneyUnit, Label>> = {
  yuan: { zh: '元', en: 'yuan' },
  thousand: { zh: '千元', en: '1,000 yuan' },
  wan: { zh: '万元', en: '10,000 yuan' },
  million: { zh: '百万元', en: 'million yuan' },
  yi: { zh: '亿元', en: '100 million yuan' },
}

const readMoney = (cell: string | number, unit: ColumnMoney): CellOutcome => {
  if (unit === 'foreign')
    return dropped(
      'money-currency',
      say(
        '“{cell}”所在的列不是人民币金额，该项留空。请折合成人民币（万元）后填写。',
        'The column of “{cell}” is not in yuan; it was left empty. Convert it to 10,000 yuan and fill it in.',
        { cell },
      ),
    )
  const money = parseMoney(cell, unit)
  if (!money.ok)
    return dropped(
      'money-unreadable',
      say(
        '看不懂金额“{cell}”，该项留空。请写成数字，例如 120（{unit}）。',
        'Amount “{cell}” cannot be read and was left empty. Write a number such as 120 ({unit}).',
        { cell, unit: unitNames[unit] },
      ),
    )
  if (money.fen === null) return emptyCell
  return money.approximate
    ? filledWith(
        money.fen,
        'money-approximate',
        say(
          '“{cell}”是约数，已按其中的数字保存。请核对财务证明后改为准确金额。',
          '“{cell}” is only about; its number was kept. Write the exact amount of the finance proof.',
          { cell },
        ),
      )
    : filled(money.fen)
}

const readAmount = (field: Field & { kind: 'number' }, cell: string | number): CellOutcome => {
  const number = readNumber(cell)
  if (!number.ok)
    return dropped(
      'number-unreadable',
      say(
        '“{cell}”不能作为“{label}”的数字，该项留空。请只填数字{unit}。',
        '“{cell}” is no number for “{label}” and was left empty. Write a number only{unit}.',
        {
          cell,
          label: field.label,
          unit: field.unit ? say('（单位：{unit}）', ' (unit: {unit})', { unit: field.unit }) : '',
        },
      ),
    )
  return number.approximate
    ? filledWith(
        number.value,
        'number-approximate',
        say(
          '“{cell}”是约数，已按其中的数字保存。请核对后改为准确数字。',
          '“{cell}” is only about; its number was kept. Check it and write the exact number.',
          { cell },
        ),
      )
    : filled(number.value)
}

const readPeople = (text: string): CellOutcome => {
  const people = readPeopleEntries(text)
  return withNameRemark(
    people,
    people.map(({ name }) => name),
  )
}

const readLink = (text: string): CellOutcome => {
  const name = readName(text)
  return name.kind === 'value' ? { ...name, value: { id: null, text } } : name
}

/** A cell that holds a patent number as a number shows no .0 at its end; the check character tells. */
const withLostZero = (format: TextFormat, text: string, isNumber: boolean): string =>
  isNumber && format === 'patentNumber' && /^\d{12}$/u.test(text) && parsePatentNumber(`${text}.0`).ok
    ? `${text}.0`
    : text

const readText = (
  field: Field & { kind: 'text' | 'longText' },
  text: string,
  isName: boolean,
  isNumber: boolean,
): CellOutcome => {
  if (/^[-–—―─/\\]+$/u.test(text)) return emptyCell
  if (field.kind === 'text' && field.format)
    return isNothing(text)
      ? emptyCell
      : readIdentifier(field.format, withLostZero(field.format, text, isNumber))
  return isName ? readName(text) : filled(text.replace(/\r\n?/gu, '\n'))
}

/**
 * Reads one cell as the value of a field. Links come as `{id: null, text}`: who is meant is for the store to
 * say. `moneyUnit` is the header's unit and beats the field's own. `isName`: a `?` in it is a lost character.
 */
export const readCell = (
  field: Field,
  cell: Cell | undefined,
  moneyUnit: ColumnMoney | null = null,
  isName = false,
): CellOutcome => {
  const text = cellText(cell)
  if (text === '') return emptyCell
  if (errorValue.test(text))
    return dropped(
      'cell-error',
      say(
        '单元格是公式错误“{text}”，该项留空。请改正公式或直接填写结果。',
        'The cell holds the formula error “{text}” and was left empty. Mend the formula, or write its result.',
        { text },
      ),
    )
  const raw = typeof cell === 'number' ? cell : text
  if (field.kind === 'text' || field.kind === 'longText')
    return readText(field, text, isName, typeof cell === 'number')
  if (field.kind === 'flag') {
    const flag = parseFlag(typeof cell === 'boolean' ? cell : raw)
    return flag === null
      ? dropped(
          'flag-unreadable',
          say(
            '“{text}”看不出是或否，该项留空。请填“是”或“否”。',
            '“{text}” is neither yes nor no and was left empty. Write “是” (yes) or “否” (no).',
            { text },
          ),
        )
      : filled(flag)
  }
  if (isNothing(text)) return emptyCell
  switch (field.kind) {
    case 'date':
      return readDate(raw)
    case 'money':
      return readMoney(raw, moneyUnit ?? field.sheetUnit)
    case 'number':
      return readAmount(field, raw)
    case 'choice': {
      const value = readChoice(text, field.options)
      if (value !== null) return filled(value)
      const options = listed(field.options.map((option) => option.label))
      return dropped(
        'choice-unknown',
        say(
          '“{text}”不是“{label}”的可选项，该项留空。请改填其中之一：{options}。',
          '“{text}” is not a choice of “{label}” and was left empty. Write one of these: {options}.',
          { text, label: field.label, options },
        ),
      )
    }
    case 'link':
      return readLink(text)
    case 'people':
      return readPeople(text)
    case 'rows':
      return readRows(field, text, (column, part) => readCell(column, part, moneyUnit))
    case 'benefits':
    case 'answers':
    case 'data':
    case 'files':
      return emptyCell
  }
}
