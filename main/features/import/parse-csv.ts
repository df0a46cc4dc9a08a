const delimiters = [',', '\t', ';', '|']

/** The delimiter met most often outside of quotes in the first lines. */
const guessDelimiter = (text: string): string => {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/gu, '')
  const counts = delimiters.map((one) => head.split(one).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/**
 * Rows of a delimited text (RFC 4180, any usual delimiter; quotes, doubled quotes and line breaks in quotes;
 * a `sep=` line is heeded). Every cell stays text: what is a date or number is for the column to say.
 */
export const parseCsv = (source: string): readonly (readonly string[])[] => {
  const declared = /^sep=(.)\r?\n/iu.exec(source)
  const text = declared ? source.slice(declared[0].length) : source
  const delimiter = declared?.[1] ?? guessDelimiter(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i)
    if (isQuoted) {
      if (c !== '"') cell += c
      else if (text.charAt(i + 1) === '"') {
        cell += '"'
        i += 1
      } else isQuoted = false
    } else if (c === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (c === delimiter) {
      row.push(cell)
      cell = ''
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text.charAt(i + 1) === '\n') i += 1
      rows.push([...row, cell])
      row = []
      cell = ''
    } else cell += c
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}
