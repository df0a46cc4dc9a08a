import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from '../../../renderer/lib/csv.ts'

/** RFC 4180 reader, small enough to be right. */
const read = (text: string): string[][] => {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? ''
    const row = rows.at(-1) ?? []
    if (quoted && c === '"' && text[i + 1] === '"') {
      row[row.length - 1] += '"'
      i += 1
    } else if (c === '"') quoted = !quoted
    else if (!quoted && c === ',') row.push('')
    else if (!quoted && c === '\r' && text[i + 1] === '\n') {
      rows.push([''])
      i += 1
    } else row[row.length - 1] += c
  }
  return rows.slice(0, -1)
}

test('any cells come back as they were, whatever quotes, commas and line breaks they hold', () => {
  const cell = fc.string().filter((text) => !/^[=+@\t\r-]/.test(text))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      const text = csvText(rows)
      expect(text.startsWith('\ufeff')).toBe(true)
      expect(read(text.slice(1))).toEqual(rows.length === 0 ? [['']] : rows)
    }),
  )
})

test('a cell that a spreadsheet would run stays text; negative amounts stay numbers', () => {
  expect(csvText([['=1+1', '@x', '+8613800000000', '-cmd', '-12.50']])).toBe(
    "\ufeff'=1+1,'@x,'+8613800000000,'-cmd,-12.50\r\n",
  )
})
