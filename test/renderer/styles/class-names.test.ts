// @vitest-environment node
import { expect, test } from 'vitest'
import { claimedTwice, parseSheet, styleSheets } from './style-sheets.ts'

test('no class name means two things on one page', () => {
  const sheets = styleSheets()
  expect(sheets.length).toBeGreaterThan(5)
  expect(claimedTwice(sheets)).toEqual([])
})

test('a name that a second sheet styles by itself or joins with its own is found', () => {
  const table = parseSheet('table.css', '.grid { overflow: auto }')
  expect(claimedTwice([table, parseSheet('form.css', '.field.grid { color: red }')])).toEqual([
    '.grid: table.css and form.css (.field.grid)',
  ])
  expect(
    claimedTwice([table, parseSheet('form.css', '@media (width < 9px) { .grid:hover { color: red } }')]),
  ).toEqual(['.grid: table.css and form.css'])
  expect(claimedTwice([table, parseSheet('form.css', '.form .grid { color: red }')])).toEqual([])
  expect(claimedTwice([table, parseSheet('form.css', '@media print { .grid { color: red } }')])).toEqual([])
})
