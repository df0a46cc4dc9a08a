import { Document, Footer, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodePng } from '../../../../main/features/documents/evidence/encode-png.ts'
import { fillTemplate } from '../../../../main/features/documents/word-form/fill-template.ts'
import type { ReadyPicture } from '../../../../main/features/documents/word-form/form-values.ts'
import { readTemplate } from '../../../../main/features/documents/word-form/read-template.ts'
import { ExpectedError } from '../../../../shared/errors.ts'
import { checkTemplate } from '../../../../shared/rules/word-form/check-template.ts'
import type { FormSlot } from '../../../../shared/rules/word-form/form-slot.ts'
import { createFolder, type Folder } from '../../import/build-workbook.ts'
import { textOf } from './read-back.ts'

let folder: Folder
beforeAll(() => {
  folder = createFolder()
})
afterAll(() => folder.dispose())

const text = (name: string, value: string): FormSlot => ({ kind: 'text', names: [name], value })
const photo = { sha256: 'a'.repeat(64), caption: '现场' }
const slots: readonly FormSlot[] = [
  text('名称', '𠮷林<港>&码头'),
  text('正文', '第一段\n第二段'),
  text('空', ''),
  { kind: 'condition', names: ['涉密：是'], value: false },
  { kind: 'picture', names: ['照片'], value: photo },
  {
    kind: 'list',
    names: ['完成人'],
    columns: [
      { names: ['姓名'], kind: 'text' },
      { names: ['岗位'], kind: 'text' },
    ],
    rows: [
      ['宋㛃', '{名称}'],
      ['陈志强', ''],
    ],
  },
  { kind: 'list', names: ['附件'], columns: [{ names: ['文件名称'], kind: 'text' }], rows: [] },
]
const png: ReadyPicture = {
  bytes: encodePng({ width: 4, height: 2, rgb: new Uint8Array(4 * 2 * 3).fill(200) }),
  width: 4,
  height: 2,
}

type Part = Paragraph | Table
const paragraph = (...runs: readonly string[]): Paragraph =>
  new Paragraph({ children: runs.map((run) => new TextRun(run)) })
const table = (...rows: readonly (readonly (string | readonly string[])[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) =>
              new TableCell({
                children: (typeof cell === 'string' ? [cell] : cell).map((line) => new Paragraph(line)),
              }),
          ),
        }),
    ),
  })
const docx = async (children: readonly Part[], footer = ''): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [{ children, footers: { default: new Footer({ children: [new Paragraph(footer)] }) } }],
      }),
    ),
  )
const fill = async (template: Uint8Array): Promise<Uint8Array> => {
  const { problems } = checkTemplate(await readTemplate(folder.put('模板.docx', template)), slots)
  expect(problems).toEqual([])
  return fillTemplate(template, { slots, pictures: new Map([[photo.sha256, png]]) }, '2026-12-31')
}
const xmlOf = (bytes: Uint8Array, part = 'word/document.xml'): string =>
  new TextDecoder().decode(unzipSync(bytes)[part])

describe('a form', () => {
  it('is filled however Word or WPS has cut its placeholders into runs', async () => {
    const filled = await fill(
      await docx([
        paragraph('项目', '{', '名', '称', '}', '：完'),
        paragraph('{#完成', '人}{姓', '名}、{/完成人}'),
      ]),
    )
    expect(await textOf(filled)).toBe('项目𠮷林<港>&码头：完\n宋㛃、陈志强、')
  })

  it('repeats rows of a table, keeps a row where a list is empty out, and no cell without a paragraph', async () => {
    const filled = await fill(
      await docx([
        table(
          ['姓名', '岗位'],
          ['{#完成人}{姓名}', '{岗位}{/完成人}'],
          ['{#附件}{文件名称}', '{/附件}'],
          [['{#附件}', '{文件名称}', '{/附件}'], '{空}'],
        ),
      ]),
    )
    expect(await textOf(filled)).toBe('姓名|岗位\n宋㛃|{名称}\n陈志强|\n|')
    for (const cell of xmlOf(filled).match(/<w:tc>.*?<\/w:tc>/gsu) ?? []) expect(cell).toMatch(/<w:p[ >/]/u)
  })

  it('makes paragraphs of a text that stands alone, line breaks of one among others', async () => {
    const filled = await fill(await docx([paragraph('{正文}'), paragraph('摘要：{正文}。')], '{名称}'))
    expect(await textOf(filled)).toBe('第一段\n第二段\n摘要：第一段\n第二段。')
    const footer = Object.keys(unzipSync(filled)).find((name) => /footer\d*\.xml$/u.test(name)) ?? ''
    expect(xmlOf(filled, footer).replace(/<[^>]+>/gu, '')).toContain('𠮷林&lt;港&gt;&amp;码头')
  })

  it('leaves out what does not apply', async () => {
    const filled = await fill(
      await docx([paragraph('{#涉密：是}不得上报{/}{#名称}名称：{名称}{/名称}{#空}空{/空}')]),
    )
    expect(await textOf(filled)).toBe('名称：𠮷林<港>&码头')
  })

  it('gives characters beyond the first plane a font that has them, and the others their own', async () => {
    const xml = xmlOf(await fill(await docx([paragraph('{名称}')])))
    const runs = xml.match(/<w:r>.*?<\/w:r>/gsu) ?? []
    expect(runs.find((run) => run.includes('𠮷'))).toContain('w:eastAsia="SimSun-ExtB"')
    expect(runs.find((run) => run.includes('林'))).not.toContain('ExtB')
  })

  it('shows a photo where one is named, or in the place of a picture that names it', async () => {
    const picture = new ImageRun({
      type: 'png',
      data: png.bytes,
      transformation: { width: 100, height: 100 },
      altText: { name: '照片', title: '', description: '{照片}' },
    })
    const filled = await fill(await docx([paragraph('{照片}'), new Paragraph({ children: [picture] })]))
    const media = Object.keys(unzipSync(filled)).filter((name) => name.startsWith('word/media/'))
    expect(media.length).toBeGreaterThan(0)
    // 100 × 100 pixels of room for a picture twice as wide as high.
    expect(xmlOf(filled)).toContain('cx="952500" cy="476250"')
    expect(xmlOf(filled)).not.toContain('{照片}')
  })

  it('loses what no XML can hold, not the document', async () => {
    const odd: readonly FormSlot[] = [text('名称', 'a\u0000\u000b\ud800b')]
    const filled = await fillTemplate(
      await docx([paragraph('{名称}')]),
      { slots: odd, pictures: new Map() },
      '2026-12-31',
    )
    expect(await textOf(filled)).toBe('a\ufffdb')
  })

  it('is the same bytes each time', async () => {
    const template = await docx([paragraph('{名称}{照片}')])
    expect(Buffer.compare(await fill(template), await fill(template))).toBe(0)
  })
})

describe('a template', () => {
  const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
    const failure = await readTemplate(folder.put(name, bytes)).then(
      () => null,
      (error: unknown) => error,
    )
    if (!(failure instanceof ExpectedError)) throw new Error(`no expected refusal: ${String(failure)}`)
    const { reason } = failure.error.detail ?? {}
    return typeof reason === 'object' ? reason.zh : ''
  }

  it('with macros is refused', async () => {
    const parts = unzipSync(await docx([paragraph('{名称}')]))
    const bytes = zipSync({ ...parts, 'word/vbaProject.bin': new Uint8Array(8) })
    expect(await refusal('模板.docx', bytes)).toContain('宏')
    expect(await refusal('模板.docm', zipSync(parts))).toContain('宏')
  })

  it('that is none is refused with what to do', async () => {
    expect(await refusal('旧.doc', new Uint8Array(Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toContain(
      '另存为 .docx',
    )
    const parts = unzipSync(await docx([paragraph('{名称}')]))
    const cut = zipSync({
      ...parts,
      'word/document.xml': (parts['word/document.xml'] ?? new Uint8Array()).subarray(0, 400),
    })
    expect(await refusal('坏.docx', cut)).toContain('损坏')
  })
})
