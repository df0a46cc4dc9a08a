import { utils } from '@e965/xlsx'
import type { MergedRange } from '../../../shared/sheet/sheet.ts'
import type { ZipFile } from '../../files/open-zip.ts'
import { unpacked } from '../../files/unpacked.ts'

export interface SheetOutline {
  /** Rows that are written out, for the progress shown; 0 where the tags have a prefix. */
  readonly lines: number
  readonly merges: readonly MergedRange[]
}

const rowTag = Buffer.from('<row ')
const mergesTag = Buffer.from('<mergeCells')
const mergeReference = /<mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]+\d+:[A-Z]+\d+)["']/g

/**
 * What a header cannot be understood without, yet stands behind the last row of a sheet (ECMA-376, 18.3.1.99): found
 * by its tag in the unpacked bytes, in a fourteenth of the time that reading the rows takes.
 */
export const sheetOutline = async (zip: ZipFile, part: string): Promise<SheetOutline> => {
  let lines = 0
  let end: Buffer | null = null
  /** The last bytes of the piece before: the tag may lie across two. */
  let edge: Buffer = Buffer.alloc(0)
  for await (const piece of unpacked(zip, part)) {
    const bytes: Buffer = Buffer.concat([edge, piece])
    if (end) {
      end = Buffer.concat([end, piece])
      continue
    }
    for (let at = bytes.indexOf(rowTag); at >= 0; at = bytes.indexOf(rowTag, at + 1)) lines += 1
    const found = bytes.indexOf(mergesTag)
    if (found >= 0) end = bytes.subarray(found)
    edge = bytes.subarray(Math.max(0, bytes.length - mergesTag.length))
    // A row tag that lies whole in the edge would be counted again.
    if (edge.includes(rowTag)) lines -= 1
  }
  const merges = [...(end?.toString('utf8') ?? '').matchAll(mergeReference)].map(([, reference = '']) => {
    const { s, e } = utils.decode_range(reference)
    return { top: s.r, left: s.c, bottom: e.r, right: e.c }
  })
  return { lines, merges }
}
