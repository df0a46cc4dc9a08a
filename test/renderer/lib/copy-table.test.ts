import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copiedTable } from '../../../renderer/lib/copy-table.ts'
import { parseClipboard } from '../../../shared/text/parse-clipboard.ts'

test('numbers stay numbers, all else is text: no formula runs, no patent number loses digits', () => {
  const { text, html } = copiedTable(
    [
      ['专利号', '效益'],
      ['202115698269.3', '1,250.50'],
      ['=HYPERLINK("x")', '-5'],
      ['<b>&', '约 3'],
    ],
    [false, true],
  )
  expect(html).toContain(`<td style="mso-number-format:'\\@'">202115698269.3</td><td>1,250.50</td>`)
  expect(html).toContain('<td>-5</td>')
  expect(html).toContain('&#60;b&#62;&#38;')
  expect(html).not.toContain('<td>约 3')
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
})

test('a copied table is read back as it was', () => {
  const cell = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replace(/\r\n?/g, '\n').trim())
    .filter((text) => !/^[=+@\t\r-]/.test(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(parseClipboard(copiedTable(rows, [false, false]).text)).toEqual(rows)
    }),
  )
})
