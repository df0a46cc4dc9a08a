import { posix } from 'node:path'
import { SSF } from '@e965/xlsx'
import type { ZipFile } from '../../files/open-zip.ts'
import { parseWholeXml } from '../../files/parse-xml.ts'
import { unpacked } from '../../files/unpacked.ts'

/** What the cells of a sheet refer to, and where the sheets lie. */
export interface WorkbookParts {
  readonly uses1904: boolean
  readonly strings: readonly string[]
  /** Number formats by style index. */
  readonly formats: readonly string[]
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[]
}

const workbookPart = 'xl/workbook.xml'

/** Targets of a part's relations by id and by the last word of their type. */
const relationsOf = async (zip: ZipFile, part: string): Promise<ReadonlyMap<string, string>> => {
  const relations = new Map<string, string>()
  const folder = posix.dirname(part)
  await parseWholeXml(unpacked(zip, `${folder}/_rels/${posix.basename(part)}.rels`), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      relations.set(Id, target)
      relations.set(Type.slice(Type.lastIndexOf('/') + 1), target)
    },
  })
  return relations
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376, 22.4.2.4). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

const stringsOf = async (zip: ZipFile, part: string): Promise<readonly string[]> => {
  const strings: string[] = []
  let text = ''
  let isText = false
  let phonetic = false
  await parseWholeXml(unpacked(zip, part), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic = true
      isText = name === 't' && !phonetic
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text))
      if (name === 'rPh') phonetic = false
      isText = false
    },
  })
  return strings
}

const formatsOf = async (zip: ZipFile, part: string): Promise<readonly string[]> => {
  const table: Readonly<Record<number, string>> = SSF.get_table()
  const own = new Map<number, string>()
  const formats: string[] = []
  let inCells = false
  await parseWholeXml(unpacked(zip, part), {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes.numFmtId ?? 0)
      formats.push(own.get(id) ?? table[id] ?? 'General')
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

/** Null for a workbook that is laid out in another way than Excel, WPS and LibreOffice do. */
export const readWorkbookParts = async (zip: ZipFile): Promise<WorkbookParts | null> => {
  if (!zip.has(workbookPart)) return null
  const relations = await relationsOf(zip, workbookPart)
  const sheets: { name: string; hidden: boolean; part: string }[] = []
  let uses1904 = false
  await parseWholeXml(unpacked(zip, workbookPart), {
    open(name, attributes) {
      if (name === 'workbookPr') uses1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const hidden = (attributes.state ?? 'visible') !== 'visible'
      sheets.push({ name: attributes.name ?? '', hidden, part: relations.get(id) ?? '' })
    },
  })
  const [strings, styles] = [relations.get('sharedStrings'), relations.get('styles')]
  return {
    uses1904,
    sheets: sheets.filter(({ part }) => zip.has(part) && part.includes('worksheets/')),
    strings: strings && zip.has(strings) ? await stringsOf(zip, strings) : [],
    formats: styles && zip.has(styles) ? await formatsOf(zip, styles) : [],
  }
}
