/**
 * Cells of a table on the clipboard as Excel and WPS write it: tabs between cells, line breaks between rows; a cell
 * with a tab, a line break or a quotation mark stands in quotation marks, which are doubled inside it.
 */
export const parseClipboard = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let row: string[] = []
  const input = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '')
  let at = 0
  for (;;) {
    let cell = ''
    if (input[at] === '"' && /^"(?:[^"]|"")*"(?=[\t\n]|$)/u.test(input.slice(at))) {
      const quoted = /^"((?:[^"]|"")*)"/u.exec(input.slice(at))
      cell = (quoted?.[1] ?? '').replaceAll('""', '"')
      at += quoted?.[0].length ?? 0
    } else {
      const end = input.slice(at).search(/[\t\n]/u)
      cell = end < 0 ? input.slice(at) : input.slice(at, at + end)
      at += cell.length
    }
    row.push(cell.trim())
    if (input[at] !== '\t') {
      rows.push(row)
      row = []
    }
    if (at >= input.length) return rows
    at += 1
  }
}

/** More than one cell: a table, not a word to be put into one box. */
export const isClipboardTable = (text: string): boolean => /[\t\n]/u.test(text.trimEnd())
