import type { WordBlock, WordCell } from '../../shared/sheet/word-document.ts'
import { parseWholeXml } from './parse-xml.ts'

export const documentPart = 'word/document.xml'

interface OpenTable {
  readonly rows: WordCell[][]
  column: number
  text: string
  span: number
  continues: boolean
}

const tidy = (text: string): string =>
  text
    .replace(/[ \t]+\n/gu, '\n')
    .replace(/\n+/gu, '\n')
    .trim()

const valOf = (attributes: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':val'))?.[1]

/**
 * Lines and tables of the `documentPart` of a .docx in their order (ECMA-376, 17.4). A table within a table comes after the one around it;
 * text that was struck out as a revision is not there, and of alternative contents the last counts.
 */
export const readWordDocument = async (pieces: AsyncIterable<Uint8Array>): Promise<readonly WordBlock[]> => {
  const blocks: WordBlock[] = []
  const open: OpenTable[] = []
  let line = ''
  let isText = false
  let skipped = 0
  const put = (text: string): void => {
    const table = open.at(-1)
    if (table) table.text += text
    else line += text
  }
  await parseWholeXml(pieces, {
    open(name, attributes) {
      const table = open.at(-1)
      // The same contents once more, for programs that do not know the newer kind.
      if (name === 'Fallback') skipped += 1
      if (skipped > 0) return
      switch (name) {
        case 'tbl':
          open.push({ rows: [], column: 0, text: '', span: 1, continues: false })
          return
        case 'tr':
          table?.rows.push([])
          if (table) table.column = 0
          return
        case 'gridBefore':
          if (table) table.column += Number(valOf(attributes) ?? 0)
          return
        case 'tc':
          if (table) Object.assign(table, { text: '', span: 1, continues: false })
          return
        case 'gridSpan':
          if (table) table.span = Math.max(1, Math.min(100, Number(valOf(attributes) ?? 1) || 1))
          return
        case 'vMerge':
          if (table) table.continues = valOf(attributes) !== 'restart'
          return
        case 'br':
        case 'cr':
          put('\n')
          return
        case 'tab':
          put(' ')
          return
        case 't':
          isText = true
      }
    },
    text(text) {
      if (isText && skipped === 0) put(text)
    },
    close(name) {
      if (name === 'Fallback') skipped -= 1
      if (skipped > 0) return
      const table = open.at(-1)
      if (name === 't') isText = false
      else if (name === 'p' && table) table.text += '\n'
      else if (name === 'p') {
        const text = tidy(line)
        if (text !== '') blocks.push({ kind: 'line', text })
        line = ''
      } else if (name === 'tc' && table) {
        const { column, span, continues, text } = table
        table.rows.at(-1)?.push({ text: tidy(text), column, span, continues })
        table.column += span
      } else if (name === 'tbl' && table) {
        open.pop()
        if (table.rows.length > 0) blocks.push({ kind: 'table', rows: table.rows })
      }
    },
  })
  return blocks
}
