import { readWordRows } from './read-word-rows.ts'
import { cellText, type Cell, type Sheet } from './sheet.ts'
import type { WordBlock, WordCell } from './word-document.ts'
import { createWordForm } from './word-form.ts'
import { type FormWords, isListed } from './word-labels.ts'

/** A register set as a table in Word, as a sheet with its merges. */
const registerSheet = (
  rows: readonly (readonly WordCell[])[],
  name: string,
  titles: readonly string[],
): Sheet => {
  const top = titles.length
  const merges = rows.flatMap((row, index) =>
    row.flatMap(({ column, span, continues }) => {
      const below = rows.slice(index + 1)
      const isSame = (other: WordCell): boolean => other.column === column && other.continues
      const stop = below.findIndex((next) => !next.some(isSame))
      const bottom = index + (continues ? 0 : stop < 0 ? below.length : stop)
      const right = column + span - 1
      return continues || (bottom === index && right === column)
        ? []
        : [{ top: top + index, left: column, bottom: top + bottom, right }]
    }),
  )
  const cells = rows.map((row) => {
    const line: Cell[] = []
    for (const { column, text, continues } of row) {
      while (line.length < column) line.push(null)
      line.push(continues || text === '' ? null : text)
    }
    return line
  })
  return { name, hidden: false, rows: [...titles.map((title) => [title]), ...cells], merges }
}

/**
 * The tables of a text document as sheets. A register is a sheet as it is; a form (labels with their values beside
 * them) becomes a sheet of one row, and another one where the form begins anew. Nothing that stands beside a label
 * is left out: a label that nobody knows becomes a column of its own, which the import then names.
 */
export const readWordForm = (blocks: readonly WordBlock[], words: FormWords): readonly Sheet[] => {
  const sheets: Sheet[] = []
  const form = createWordForm(words)
  let titles: string[] = []
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (!form.takeLine(block.text)) titles = [...titles, block.text].slice(-6)
      continue
    }
    if (isListed(block.rows, words)) {
      sheets.push(registerSheet(block.rows, `表${sheets.length + 1}`, titles))
      titles = []
      continue
    }
    readWordRows(block.rows, words, form, titles)
    titles = []
  }
  return [...sheets, ...form.sheets()].filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cellText(cell) !== '')),
  )
}
