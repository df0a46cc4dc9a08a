import type { RowRemark } from '../../../shared/import-views.ts'
import type { Label, LinkValue } from '../../../shared/record/field.ts'
import { label } from '../../../shared/record/label.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { MappedColumn } from '../../../shared/sheet/column-target.ts'
import type { SheetPlace } from '../../../shared/sheet/detect-sheet.ts'
import type { HeaderBlock } from '../../../shared/sheet/find-header.ts'
import { studioOfTitles } from '../../../shared/sheet/studio-of-titles.ts'
import { unitOfTitles } from '../../../shared/sheet/unit-of-titles.ts'
import { said, say } from '../../../shared/text/say.ts'

const takesUnitOfTitle = new Set<RecordType>([
  'person',
  'studio',
  'innovation',
  'achievement',
  'method',
  'nomination',
  'apprenticeship',
  'project',
  'challenge',
  'reward',
])

interface FromTitles {
  readonly values: Readonly<Record<string, LinkValue>>
  readonly remarks: readonly RowRemark[]
}

const nothing: FromTitles = { values: {}, remarks: [] }

const given = (header: HeaderBlock, field: string, what: Label, text: string | null): FromTitles => {
  if (text === null) return nothing
  const words = say(
    '表中没有{what}一列，各行的{what}都按表头上方或表名所写记为“{text}”。如有不同，请在记录中改正。',
    'There is no column for the {what}; every row was given “{text}”, as written above the header or in the name. Where it is another, correct the record.',
    { what, text },
  )
  const remark = {
    row: header.bottom + 1,
    column: '',
    value: text,
    code: `${field}-from-title`,
    ...said(words),
  }
  return { values: { [field]: { id: null, text } }, remarks: [remark] }
}

/** The owner or unit named above a table that has no column for it, with a remark that its rows were given it. */
export const linkFromTitles = (
  sheetName: string,
  header: HeaderBlock,
  place: SheetPlace,
  type: RecordType,
  columns: readonly MappedColumn[],
): FromTitles => {
  const has = (...names: readonly string[]): boolean =>
    columns.some(({ target }) => target.kind === 'field' && names.includes(target.field.name))
  if (type === 'studioMember' && !has('studio'))
    return given(
      header,
      'studio',
      label('工作室', 'studio'),
      studioOfTitles([sheetName, ...header.titles, place.fileName]),
    )
  return takesUnitOfTitle.has(type) && !has('unit', 'recommender')
    ? given(header, 'unit', label('单位', 'unit'), unitOfTitles(header.titles))
    : nothing
}
