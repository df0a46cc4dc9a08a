import type { WordCell } from './word-document.ts'
import type { WordForm } from './word-form.ts'
import { type FormWords, filled, isLabel, labelOf, looksLikeLabel } from './word-labels.ts'

type Row = readonly WordCell[]

const year = /^(?:自然)?年[度份]?$/u
const benefitPart = /产值|销售|利润|税|节支|节约|效益|合计/u

const labelsOf = (row: Row): readonly WordCell[] =>
  filled(row).map((cell) => ({ ...cell, text: labelOf(cell.text) }))

/** A line of headers over lines of persons or years. */
const tableKind = (row: Row): 'people' | 'benefits' | null => {
  const labels = labelsOf(row)
  if (labels.length < 2 || labels.some(({ text }) => text.length > 16)) return null
  if (labels.some(({ text }) => year.test(text)) && labels.some(({ text }) => benefitPart.test(text)))
    return 'benefits'
  return labels.length >= 3 && labels.some(({ text }) => text === '姓名') ? 'people' : null
}

const under = (row: Row, header: WordCell): string =>
  row.find(({ column, continues }) => column === header.column && !continues)?.text ?? ''

/** Whether a row has the cells of the header above it: then a word of a person's line that is also a label is none. */
const isLineUnder = (row: Row, headers: readonly WordCell[]): boolean =>
  headers.every((header) => row.some(({ column, span }) => column === header.column && span === header.span))

const benefits = (headers: readonly WordCell[], rows: readonly Row[], form: WordForm): void => {
  const yearColumn = headers.find(({ text }) => year.test(text))
  for (const row of rows) {
    const written = yearColumn ? (/\d{4}/u.exec(under(row, yearColumn))?.[0] ?? '') : ''
    if (written === '') continue
    for (const header of headers)
      if (header !== yearColumn && benefitPart.test(header.text))
        form.add(`${written}年${header.text}`, under(row, header))
  }
}

/** 主要内容：… and a label on a line of its own over its text, in one cell. */
const withinCell = /^([^:：\n]{2,24})(?:[:：]\s*|\n)(\S.*)$/su

/** The text under a label that has the whole width of the table to itself. */
const textUnder = (row: Row, next: Row | undefined, words: FormWords): string | null => {
  // A label with an empty cell beside it has no text: under it stands the next label.
  const [label, text] = [row, next].map((cells) => (cells?.length === 1 ? filled(cells)[0] : undefined))
  const isText = text !== undefined && !isLabel(text.text, words) && !withinCell.test(text.text)
  return label && isText && isLabel(label.text, words) ? text.text : null
}

/** Labels and values of one line: each label with what stands beside it, or behind a colon in the same cell. */
const pairs = (row: Row, words: FormWords, form: WordForm): void => {
  const cells = row.filter(({ continues }) => !continues)
  for (let at = 0; at < cells.length; at += 1) {
    const text = cells[at]?.text ?? ''
    const [, inside = '', value = ''] = withinCell.exec(text) ?? []
    if (value !== '' && isLabel(inside, words)) {
      form.add(inside, value)
      continue
    }
    const next = cells[at + 1]?.text ?? ''
    const known = isLabel(text, words)
    if ((!known && !looksLikeLabel(text)) || next === '' || isLabel(next, words)) continue
    form.add(text, next)
    at += 1
  }
}

/** Reads one table of a form line by line into `form`; tables of persons and of years inside it, too. */
export const readWordRows = (
  rows: readonly Row[],
  words: FormWords,
  form: WordForm,
  titles: readonly string[],
): void => {
  form.begin(titles)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? []
    const kind = tableKind(row)
    if (kind === null) {
      const text = textUnder(row, rows[at + 1], words)
      if (text === null) pairs(row, words, form)
      else {
        form.add(filled(row)[0]?.text ?? '', text)
        at += 1
      }
      continue
    }
    const headers = labelsOf(row)
    const below = rows.slice(at + 1)
    const key = headers.find(({ text }) => (kind === 'people' ? text === '姓名' : year.test(text)))
    // A line of the table has a cell of its own under 姓名 or 年度, and no label where its lines begin.
    const stop = below.findIndex(
      (next) =>
        tableKind(next) !== null ||
        !next.some(({ column, span }) => column === key?.column && span === key.span) ||
        filled(next)
          .slice(0, isLineUnder(next, headers) ? 1 : undefined)
          .some(({ text }) => isLabel(text, words)),
    )
    const lines = stop < 0 ? below : below.slice(0, stop)
    if (kind === 'benefits') benefits(headers, lines, form)
    else {
      // A heading beside the headers (主要完成人) is merged over the lines and holds no value.
      const columns = headers.filter(
        (header) => lines.some((line) => under(line, header) !== '') || header.text === '姓名',
      )
      form.people({
        headers: columns.map(({ text }) => text),
        rows: lines.map((line) => columns.map((header) => under(line, header))),
      })
    }
    at += lines.length
  }
}
