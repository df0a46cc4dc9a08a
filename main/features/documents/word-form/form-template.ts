import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
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
import type { PackCategory, PackFormField } from '../../../../shared/rule-packs/rule-pack.ts'

// Lengths in twips (1/1440 inch), type in half points. Margins of GB/T 9704-2012; the type of a form is smaller.
const millimetre = (length: number): number => Math.round((length * 1440) / 25.4)
const margin = { top: 30, bottom: 25, left: 28, right: 26 }
const page = { width: 210, height: 297 }
/** All rows stand on one grid, so that the form is one table, as the originals are. */
const units = 24
const unit = millimetre(page.width - margin.left - margin.right) / units
const size = { title: 40, label: 21, value: 21, small: 18, note: 18 }
const font = {
  song: { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: '宋体', cs: 'SimSun' },
  label: { ascii: 'SimHei', hAnsi: 'SimHei', eastAsia: '黑体', cs: 'SimHei' },
  value: { ascii: 'FangSong', hAnsi: 'FangSong', eastAsia: '仿宋', cs: 'FangSong' },
}

type Align = 'center' | 'left' | 'right'

interface CellStyle {
  readonly span: number
  readonly label?: boolean
  readonly align?: Align
  readonly small?: boolean
  /** First line set in, as running text is. */
  readonly running?: boolean
  readonly top?: boolean
}

const cell = (lines: readonly string[], style: CellStyle): TableCell => {
  const { span, label = false, align = label ? 'center' : 'left', small = false, running = false } = style
  return new TableCell({
    columnSpan: span,
    width: { size: Math.round(span * unit), type: WidthType.DXA },
    verticalAlign: style.top ? VerticalAlign.TOP : VerticalAlign.CENTER,
    margins: { top: 50, bottom: 50, left: small ? 40 : 90, right: small ? 40 : 90 },
    children: lines.map(
      (line) =>
        new Paragraph({
          alignment: AlignmentType[align.toUpperCase() as 'CENTER' | 'LEFT' | 'RIGHT'],
          spacing: { line: running ? 360 : 300, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
          ...(running ? { indent: { firstLine: 420 } } : {}),
          children: [
            new TextRun({
              text: line,
              font: label ? font.label : font.value,
              size: small ? size.small : label ? size.label : size.value,
            }),
          ],
        }),
    ),
  })
}

const row = (cells: readonly TableCell[], least = 480, whole = true): TableRow =>
  new TableRow({
    cantSplit: whole,
    height: { value: least, rule: HeightRule.ATLEAST },
    children: [...cells],
  })

const wide: ReadonlySet<string> = new Set(['title', 'unit', 'recommender'])
const isShort = ({ kind, field }: PackFormField): boolean =>
  (kind === 'text' || kind === 'number' || kind === 'date') && !wide.has(field)
const isBasic = ({ kind }: PackFormField): boolean =>
  kind !== 'people' && kind !== 'benefits' && kind !== 'longText'

/** `{#…}` and `{/…}` of boxes to tick: `{是否涉密勾选}`. */
const placeholderOf = ({ label, kind }: PackFormField): string =>
  kind === 'choice' || kind === 'flag' ? `{${label}勾选}` : `{${label}}`

/** Short answers two by two, others over the whole width. */
const basicRows = (form: readonly PackFormField[]): readonly TableRow[] => {
  const rows: TableRow[] = []
  const pair = (field: PackFormField, span: number): readonly TableCell[] => [
    cell([field.label], { span: 4, label: true }),
    cell([placeholderOf(field)], { span }),
  ]
  for (let at = 0; at < form.length; at += 1) {
    const [field, next] = [form[at], form[at + 1]]
    if (!field) continue
    if (isShort(field) && next && isShort(next)) {
      rows.push(row([...pair(field, 8), ...pair(next, 8)]))
      at += 1
    } else rows.push(row(pair(field, 20)))
  }
  return rows
}

const heading = (title: string): TableRow =>
  row([cell([title], { span: units, label: true, align: 'left' })], 420)

/** A line of headers, and under it the line that is repeated for each entry of `list`. */
const listRows = (
  list: string,
  columns: readonly (readonly [header: string, name: string, span: number, align?: Align])[],
): readonly TableRow[] => [
  row(
    columns.map(([header, , span]) => cell([header], { span, label: true, small: true })),
    420,
  ),
  row(
    columns.map(([, name, span, align = 'center'], index) => {
      const start = index === 0 ? `{#${list}}` : ''
      const end = index === columns.length - 1 ? `{/${list}}` : ''
      return cell([`${start}{${name}}${end}`], { span, align, small: true })
    }),
    420,
    false,
  ),
]

const peopleRows = ({ label }: PackFormField): readonly TableRow[] => [
  heading(`${label}情况`),
  ...listRows(label, [
    ['排名', '排名', 2],
    ['姓名', '姓名', 3],
    ['工作单位', '工作单位', 5, 'left'],
    ['岗位（工种）', '岗位', 3],
    ['技能等级', '技能等级', 3],
    ['是否一线', '是否一线', 2],
    ['主要贡献', '主要贡献', 6, 'left'],
  ]),
]

const amounts = ['新增产值', '新增利润', '新增税收', '节支总额', '效益合计'] as const

const benefitRows = ({ label }: PackFormField): readonly TableRow[] => [
  heading(`${label}（单位：万元）`),
  ...listRows(label, [['年度', '年度', 4], ...amounts.map((name) => [name, name, 4, 'right'] as const)]),
  row([
    cell(['累计'], { span: 4, label: true, small: true }),
    ...amounts.map((name) => cell([`{累计${name}}`], { span: 4, align: 'right', small: true })),
  ]),
]

/** Label at the left, text at the right: it may be longer than a page. */
const textRow = (field: PackFormField): TableRow =>
  row(
    [
      cell([field.label], { span: 4, label: true }),
      cell([placeholderOf(field)], { span: 20, running: true, top: true }),
    ],
    900,
    false,
  )

const pictureRow = (): TableRow =>
  row(
    [
      cell(['照片与示意图'], { span: 4, label: true }),
      cell(['{#照片组}', '{照片}', '{图注}', '{/照片组}'], { span: 20, align: 'center', small: true }),
    ],
    900,
    false,
  )

const signatureCell = ({ title, seal }: PackCategory['signatures'][number], span: number): TableCell =>
  cell(
    [
      `${title}：`,
      '',
      '',
      '',
      '负责人签字：',
      '',
      `　　　　　　　　　　　　${seal}`,
      '　　　　　　　　　年　　月　　日',
    ],
    { span, top: true },
  )

const signatureRows = ({ signatures }: PackCategory): readonly TableRow[] =>
  signatures.flatMap((one, index) => {
    if (index % 2 === 1) return []
    const other = signatures[index + 1]
    return [
      row(
        other
          ? [signatureCell(one, units / 2), signatureCell(other, units / 2)]
          : [signatureCell(one, units)],
        2600,
      ),
    ]
  })

const line = (text: string, options: { readonly align: Align; readonly title?: boolean }): Paragraph =>
  new Paragraph({
    alignment: AlignmentType[options.align.toUpperCase() as 'CENTER' | 'LEFT' | 'RIGHT'],
    spacing: options.title ? { before: 0, after: 200 } : { before: 0, after: 80 },
    children: [
      new TextRun({
        text,
        font: options.title ? font.song : font.value,
        size: options.title ? size.title : size.label,
        bold: options.title === true,
      }),
    ],
  })

/**
 * The Word form of a category as our own template: every question of the pack's form, in its order, with the
 * placeholders that fill it. So a pack that a union has made has its form at once, to be kept or to be changed in Word.
 */
export const formTemplate = async (category: PackCategory): Promise<Uint8Array> => {
  const { form, slots, formTitle } = category
  const ofKind = (kind: PackFormField['kind']) => form.filter((field) => field.kind === kind)
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: Math.round(units * unit), type: WidthType.DXA },
    columnWidths: Array.from({ length: units }, () => Math.round(unit)),
    rows: [
      ...basicRows(form.filter(isBasic)),
      ...ofKind('people').flatMap(peopleRows),
      ...ofKind('benefits').flatMap(benefitRows),
      ...ofKind('longText').map(textRow),
      ...(slots.some(({ id }) => id === 'photo') ? [pictureRow()] : []),
      ...signatureRows(category),
    ],
  })
  const document = new Document({
    title: formTitle,
    creator: '匠心台账',
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    children: ['— ', PageNumber.CURRENT, ' —'],
                    font: font.song,
                    size: size.note,
                  }),
                ],
              }),
            ],
          }),
        },
        properties: {
          page: {
            size: { width: millimetre(page.width), height: millimetre(page.height) },
            margin: {
              top: millimetre(margin.top),
              bottom: millimetre(margin.bottom),
              left: millimetre(margin.left),
              right: millimetre(margin.right),
            },
          },
        },
        children: [
          line('{表名}', { align: 'center', title: true }),
          line('申报年度：{年度}　　　　编号：{编号}', { align: 'left' }),
          table,
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
