import type { RowRemark } from '../../../shared/import-views.ts'
import type { Label } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { columnLetters } from '../../../shared/sheet/column-letters.ts'
import type { MappedColumn } from '../../../shared/sheet/column-target.ts'
import { cellText, isBlankRow, type Sheet } from '../../../shared/sheet/sheet.ts'
import type { ColumnSpan } from '../../../shared/sheet/split-beside.ts'
import { said, say } from '../../../shared/text/say.ts'
import type { ImportAs } from '../../../shared/import-settings.ts'
import type { UnknownTable } from './table-plan.ts'
import { bareShape } from './table-shape.ts'

const labelOfImport = (as: ImportAs): Label => {
  if (as === 'scores') return { zh: '专家评分表', en: 'Judges’ score sheets' }
  return as === 'winners' ? { zh: '往届获奖名单', en: 'Earlier winners' } : recordDefinitions[as].label
}

/** A table that somebody said is not to be imported. */
export const leftOutTable = (sheet: Sheet, part: number): UnknownTable => ({
  kind: 'unknown',
  sheet: sheet.name,
  as: null,
  warnings: [],
  rejected: [],
  shape: bareShape(sheet, part, true),
})

const refusedTable = (sheet: Sheet, part: number, words: Label): UnknownTable => {
  const first = sheet.rows.findIndex((row) => !isBlankRow(row))
  const remark = { row: first + 1, column: '', value: '', code: 'sheet-unknown', ...said(words) }
  return { ...leftOutTable(sheet, part), rejected: [remark], shape: bareShape(sheet, part, false) }
}

/** A table beside others whose header is not recognised: their columns are taken, its own are not. */
export const unknownBeside = (sheet: Sheet, part: number, { from, to }: ColumnSpan): UnknownTable =>
  refusedTable(
    sheet,
    part,
    say(
      '工作表“{sheet}”的 {from}–{to} 列是并排的另一张表，没有能识别的表头，这几列未导入。请把它移到单独的工作表并写明“名称”等列标题，再导入一次；其余各列不会重复。',
      'Columns {from}–{to} of sheet “{sheet}” are another table side by side, without a header that is recognised, and were not imported. Move it to a sheet of its own with column titles such as “名称” and import again; the other columns are not doubled.',
      { sheet: sheet.name, from: columnLetters(from), to: columnLetters(to) },
    ),
  )

/** A table without a header that is recognised: nothing of it is taken, and it is said so. */
export const unknownTable = (sheet: Sheet, part: number, as: ImportAs | null): UnknownTable => {
  const words = as
    ? say(
        '工作表“{sheet}”里没有找到“{as}”所需的表头，整张表未导入。请检查列标题，或改用其他类型导入。',
        'Sheet “{sheet}” has no header such as “{as}” needs and was not imported. Check its column titles, or import it as something else.',
        { sheet: sheet.name, as: labelOfImport(as) },
      )
    : say(
        '工作表“{sheet}”里没有找到能识别的表头，整张表未导入。请检查是否有“名称”等列标题，或在导入时指定类型。',
        'Sheet “{sheet}” has no header that is recognised and was not imported. Check for column titles such as “名称”, or say what it is when importing.',
        { sheet: sheet.name },
      )
  return refusedTable(sheet, part, words)
}

/** Columns that fill nothing; one without a single value needs no remark. */
export const unknownColumns = (
  sheet: Sheet,
  bottom: number,
  columns: readonly MappedColumn[],
): readonly RowRemark[] => {
  const isUsed = (index: number): boolean =>
    sheet.rows.some((row, i) => i > bottom && cellText(row[index]) !== '')
  return columns
    .filter(
      ({ target, certainty, index }) =>
        // What somebody chose not to take is no news.
        target.kind === 'unknown' && certainty !== 'chosen' && isUsed(index),
    )
    .map(({ header }) => ({
      row: bottom + 1,
      column: header,
      value: '',
      code: 'column-unknown',
      ...said(
        say(
          '没有与列“{header}”对应的内容，该列未导入。如需导入，请改成台账中的列名。',
          'Nothing in the register answers to column “{header}”; it was not imported. To import it, give it the name of a field.',
          { header },
        ),
      ),
    }))
}

export const hiddenSheet = ({ hidden, name }: Sheet, bottom: number): readonly RowRemark[] =>
  hidden
    ? [
        {
          row: bottom + 1,
          column: '',
          value: name,
          code: 'sheet-hidden',
          ...said(
            say(
              '“{sheet}”是隐藏的工作表，其中的行也已导入。如不该导入，请撤销本次导入，删去该表后重新导入。',
              '“{sheet}” is a hidden sheet, and its rows were imported, too. If they should not be, undo this import, delete the sheet and import again.',
              { sheet: name },
            ),
          ),
        },
      ]
    : []
