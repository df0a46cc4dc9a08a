import { utils, type WorkBook, write } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { createRandom, type Random } from './random.ts'
import { type WordedColumn, type WordedRegister, wordedRegisters } from './registers-as-worded.ts'

type Written = string | number | null

/** A workbook of a shape of its own, and what its columns are meant to fill. */
export interface ShapedWorkbook {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly type: WordedRegister['type']
  /** Field by column (from 0). */
  readonly meant: ReadonlyMap<number, string>
  /** First and last line of the header, from 0. */
  readonly header: readonly [top: number, bottom: number]
}

/** What people do to the wording of a header. */
const dressings: readonly ((header: string) => string)[] = [
  (header) => header,
  (header) => `* ${header}`,
  (header) => [...header].join(' '),
  (header) => header.replaceAll('（', '(').replaceAll('）', ')'),
  (header) => `${header.slice(0, 2)}\n${header.slice(2)}`,
  (header) => `${header}（必填）`,
]

interface Grid {
  readonly rows: Written[][]
  readonly merges: string[]
}

interface Laid extends Grid {
  readonly columns: readonly WordedColumn[]
  /** Column of the first header. */
  readonly left: number
  readonly title: string
  readonly header: readonly [top: number, bottom: number]
}

const bodyOf = (random: Random, columns: readonly WordedColumn[], count: number, left: number): Written[][] =>
  Array.from({ length: count }, (_, i) => [
    ...Array.from({ length: left }, () => null),
    i + 1,
    ...columns.map(({ cells }) => random.pick(cells)),
  ])

const pad = (left: number, row: readonly Written[]): Written[] => [
  ...Array.from({ length: left }, () => null),
  ...row,
]

/** Head lines, headers in one or two levels, sections, sums and signatures around the rows. */
const layOut = (random: Random, register: WordedRegister): Laid => {
  const title = random.pick(register.titles)
  const left = random.chance(0.2) ? 1 : 0
  const dress = random.pick(dressings)
  const [first, ...others] = register.columns
  const kept = others.filter(({ field }) => ['patentNumber', 'unit'].includes(field) || random.chance(0.85))
  const shuffled = random.chance(0.3) ? kept.toReversed() : kept
  const columns = first ? [first, ...shuffled] : shuffled
  const headers = ['序号', ...columns.map((column) => dress(random.pick(column.headers)))]
  const rows: Written[][] = []
  const merges: string[] = []
  if (random.chance(0.75)) {
    rows.push(pad(left, [`江苏省${random.int(2022, 2026)}年度${title}`]))
    merges.push(utils.encode_range({ s: { r: 0, c: left }, e: { r: 0, c: left + headers.length - 1 } }))
  }
  if (random.chance(0.4)) rows.push(pad(left, ['填报单位（盖章）：', null, null, '填报日期：2026年3月1日']))
  if (random.chance(0.25)) rows.push([])
  const top = rows.length
  rows.push(pad(left, headers))
  if (random.chance(0.25)) {
    // A band over the last two columns; the rest of the header is merged over both lines.
    const at = headers.length - 2
    rows.push(
      pad(
        left,
        headers.map((header, i) => (i < at ? null : header)),
      ),
    )
    rows[top] = pad(
      left,
      headers.map((header, i) => (i < at ? header : i === at ? '其他情况' : null)),
    )
    merges.push(utils.encode_range({ s: { r: top, c: left + at }, e: { r: top, c: left + at + 1 } }))
    for (let i = 0; i < at; i += 1)
      merges.push(utils.encode_range({ s: { r: top, c: left + i }, e: { r: top + 1, c: left + i } }))
  }
  const header = [top, rows.length - 1] as const
  rows.push(...bodyOf(random, columns, random.int(3, 12), left))
  if (random.chance(0.3)) rows.push(pad(left, ['合计', `${random.int(3, 12)}项`]))
  if (random.chance(0.3)) rows.push([], pad(left, ['填表人：王敏', null, '联系电话：025-83536666']))
  return { rows, merges, columns, left: left + 1, title, header }
}

const workbookOf = ({ rows, merges, title }: Laid, named: boolean): WorkBook => {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet(rows)
  sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  utils.book_append_sheet(book, sheet, named ? title.slice(0, 20) : 'Sheet1')
  return book
}

const csvOf = ({ rows }: Laid): string =>
  rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\r\n')

/** Formats in turn; a merged header does not survive a .csv, so only plain ones become one. */
const bytesOf = (laid: Laid, turn: number): { readonly extension: string; readonly bytes: Uint8Array } => {
  const isPlain = laid.merges.length <= 1
  if (isPlain && turn % 6 === 4)
    return { extension: 'csv', bytes: new Uint8Array(iconv.encode(csvOf(laid), 'gbk')) }
  if (isPlain && turn % 6 === 5)
    return { extension: 'csv', bytes: new Uint8Array(iconv.encode(csvOf(laid), 'utf16le', { addBOM: true })) }
  const bookType = turn % 6 === 3 ? 'biff8' : 'xlsx'
  const bytes = new Uint8Array(
    write(workbookOf(laid, turn % 2 === 0), { type: 'array', bookType }) as ArrayBuffer,
  )
  return { extension: bookType === 'xlsx' ? 'xlsx' : turn % 12 === 3 ? 'et' : 'xls', bytes }
}

/** Workbooks as different offices lay out the same registers; the same for the same seed. */
export const shapedWorkbooks = (count: number, seed = 5): readonly ShapedWorkbook[] => {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, turn) => {
    const register = wordedRegisters[turn % wordedRegisters.length]
    if (!register) throw new Error('no registers')
    const laid = layOut(random, register)
    const { extension, bytes } = bytesOf(laid, Math.floor(turn / wordedRegisters.length))
    return {
      fileName: `${turn + 1}-${laid.title}.${extension}`,
      bytes,
      type: register.type,
      header: laid.header,
      meant: new Map(laid.columns.map(({ field }, i) => [laid.left + i, field])),
    }
  })
}
