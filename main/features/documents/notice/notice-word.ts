import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { NoticeModel, NoticeTable } from '../../../../shared/rules/notice-model.ts'
import { fixedDocx } from '../../../files/fixed-docx.ts'

// GB/T 9704-2012 in Word's measures: lengths in twips (1/1440 inch), type in half points.
const millimetre = (length: number): number => Math.round((length * 1440) / 25.4)
const page = { top: 37, bottom: 35, left: 28, right: 26, width: 210, height: 297 }
const textWidth = millimetre(page.width - page.left - page.right)
/** 22 lines to a page: 28.9 pt (29 pt would lose the last one). */
const linePitch = 578
const size = { title: 44, body: 32, table: 24, pageMark: 28 }
/** Styles the standard asks for, by the fonts every Windows and WPS has. */
const font = {
  body: { ascii: 'FangSong', hAnsi: 'FangSong', eastAsia: '仿宋', cs: 'FangSong' },
  title: { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: '宋体', cs: 'SimSun' },
  head: { ascii: 'SimHei', hAnsi: 'SimHei', eastAsia: '黑体', cs: 'SimHei' },
}

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 })

const title = (lines: readonly string[]): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exactly(660),
    children: lines.map(
      (text, index) =>
        new TextRun({
          text,
          font: font.title,
          size: size.title,
          bold: true,
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  })

const paragraph = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: exactly(linePitch),
    indent: { firstLine: 640 },
    children: [new TextRun({ text, font: font.body, size: size.body })],
  })

const blank = (): Paragraph => new Paragraph({ spacing: exactly(linePitch), children: [] })

/** The signature stands right, the date four characters from the edge, as the standard has it. */
const signature = (text: string, rightIndent: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: exactly(linePitch),
    indent: { right: rightIndent },
    children: [new TextRun({ text, font: font.body, size: size.body })],
  })

/** — 1 — in half-width Song, size 4: right on odd pages, left on even ones, one character in. */
const pageMark = (alignment: 'right' | 'left'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { [alignment]: 280 },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font.title, size: size.pageMark }),
        ],
      }),
    ],
  })

const cell = (text: string, width: number, header: boolean, centred: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: header || centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: 340, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text, font: header ? font.head : font.body, size: size.table })],
      }),
    ],
  })

/** Shares of the text width; the number column of patents is as wide as a number with ZL. */
const columnWidths = (columns: number): readonly number[] => {
  const shares = columns > 4 ? [0.07, 0.24, 0.28, 0.2, 0.21] : [0.08, 0.36, 0.27, 0.29]
  return shares.map((share) => Math.round(share * textWidth))
}

const tableOf = ({ columns, rows }: NoticeTable): Table => {
  const widths = columnWidths(columns.length)
  const row = (cells: readonly string[], header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      height: { value: 480, rule: HeightRule.ATLEAST },
      children: cells.map((text, index) => cell(text, widths[index] ?? 0, header, index === 0)),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  })
}

const attachments = (notice: NoticeModel): readonly FileChild[] => [
  new Paragraph({
    children: [new PageBreak(), new TextRun({ text: '附件', font: font.head, size: size.body })],
  }),
  title(notice.attachmentsTitle),
  ...notice.tables.flatMap((table, index) => [
    new Paragraph({
      keepNext: true,
      pageBreakBefore: index > 0,
      spacing: { before: 240, after: 120 },
      children: [new TextRun({ text: table.title, font: font.head, size: size.body })],
    }),
    tableOf(table),
  ]),
]

/** The notice as a Word file to be edited and sent on; opens in Word, WPS and LibreOffice. `day` is YYYY-MM-DD. */
export const noticeWord = async (notice: NoticeModel, day: string): Promise<Uint8Array> => {
  const document = new Document({
    title: notice.title.join(''),
    evenAndOddHeaderAndFooters: true,
    creator: notice.signers.join('、'),
    sections: [
      {
        footers: { default: pageMark('right'), even: pageMark('left') },
        properties: {
          page: {
            size: { width: millimetre(page.width), height: millimetre(page.height) },
            margin: {
              top: millimetre(page.top),
              bottom: millimetre(page.bottom),
              left: millimetre(page.left),
              right: millimetre(page.right),
            },
          },
        },
        children: [
          title(notice.title),
          blank(),
          ...notice.paragraphs.map(paragraph),
          blank(),
          paragraph(`附件：${notice.attachmentsTitle.join('')}`),
          blank(),
          blank(),
          ...notice.signers.map((signer) => signature(signer, 640)),
          signature(notice.date, 1280),
          ...attachments(notice),
        ],
      },
    ],
  })
  return fixedDocx(new Uint8Array(await Packer.toBuffer(document)), day)
}
