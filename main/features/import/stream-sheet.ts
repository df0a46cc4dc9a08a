import { utils } from '@e965/xlsx'
import type { Cell, MergedRange } from '../../../shared/sheet/sheet.ts'
import type { ZipFile } from '../../files/open-zip.ts'
import { unescaped, type WorkbookParts } from './large-workbook-parts.ts'
import { parseXml } from '../../files/parse-xml.ts'
import { readCell } from './sheets-of-workbook.ts'
import { unpacked } from '../../files/unpacked.ts'

/** A piece of a sheet: rows in order, those left out filled in, and the merged ranges met meanwhile. */
export interface SheetPiece {
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly MergedRange[]
}

const columnOf = (reference: string): number => {
  let column = 0
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

export class TooManyCells extends Error {}

/** What Excel and WPS can hold in a sheet; a number beyond it is none of theirs. */
const mostRows = 1_048_576
const mostColumns = 16_384

/** Reads the rows of one sheet piece by piece; only the piece at hand is in memory. */
export async function* streamSheet(
  zip: ZipFile,
  part: string,
  { strings, formats, uses1904 }: WorkbookParts,
  mostCells = 10_000_000,
): AsyncGenerator<SheetPiece> {
  let rows: Cell[][] = []
  let merges: MergedRange[] = []
  let count = 0
  let cells = 0
  let row: Cell[] = []
  let column = -1
  let type = ''
  let style = ''
  let value = ''
  /** Whose text is being read: a value, or a string written into its cell. */
  let reads = false
  let phonetic = false

  const cellOf = (): Cell => {
    if (value === '') return null
    switch (type) {
      case 's':
        return strings[Number(value)] || null
      case 'str':
      case 'inlineStr':
        return unescaped(value)
      case 'b':
        return value === '1' || value === 'true'
      case 'e':
        return value
      case 'd':
        return value
      default: {
        const number = Number(value)
        return readCell(
          { t: 'n', v: Number.isNaN(number) ? value : number, z: formats[Number(style)] },
          uses1904,
        )
      }
    }
  }

  const parsing = parseXml(unpacked(zip, part), {
    open(name, attributes) {
      switch (name) {
        case 'row': {
          const index = attributes.r === undefined ? count : Number(attributes.r) - 1
          if (!(index < mostRows)) throw new Error('a row beyond the end of a sheet')
          for (; count < index; count += 1) rows.push([])
          row = []
          column = -1
          return
        }
        case 'c':
          column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
          cells += 1
          if (cells > mostCells) throw new TooManyCells()
          if (column >= mostColumns) throw new Error('a column beyond the end of a sheet')
          type = attributes.t ?? 'n'
          style = attributes.s ?? ''
          value = ''
          return
        case 'rPh':
          phonetic = true
          return
        case 'v':
          reads = type !== 'inlineStr'
          return
        case 't':
          reads = !phonetic
          return
        case 'mergeCell': {
          const { s, e } = utils.decode_range(attributes.ref ?? 'A1')
          merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c })
        }
      }
    },
    text(text) {
      if (reads) value += text
    },
    close(name) {
      reads = false
      if (name === 'rPh') phonetic = false
      if (name === 'c' && column >= 0) {
        while (row.length < column) row.push(null)
        row[column] = cellOf()
      }
      if (name === 'row') {
        rows.push(row)
        count += 1
      }
    },
  })
  for await (const _ of parsing) {
    yield { rows, merges }
    rows = []
    merges = []
  }
  yield { rows, merges }
}
