import { assertNever } from '../../../shared/errors.ts'
import type { Label, LinkValue } from '../../../shared/record/field.ts'
import { judgeNamed, type PanelSeat } from '../../../shared/scoring/panel/counted-sheets.ts'
import type { SeatState } from '../../../shared/scoring/panel/seat-state.ts'
import { findCategory } from '../../../shared/sheet/find-category.ts'
import { readNumber } from '../../../shared/sheet/read-number.ts'
import type { CellRemark } from '../../../shared/sheet/read-row.ts'
import { judgeOf, mapScoreColumns, readScores, type ScoreColumns } from '../../../shared/sheet/read-scores.ts'
import { cellText } from '../../../shared/sheet/sheet.ts'
import { said, say } from '../../../shared/text/say.ts'
import { titleKey } from '../../../shared/text/title-key.ts'
import { type CycleRecord, findCycle } from '../../db/cycle-record.ts'
import { giveScore } from '../../db/give-score.ts'
import { judgesOn, seatOf, toSeat } from '../../db/panel.ts'
import { hasResult, openScores } from '../../db/score-lock.ts'
import type { StoredRecord, Writer } from '../../db/store.ts'
import type { ImportContext, RowWriter, TableJob } from './import-context.ts'
import { sameLink } from './link-resolver.ts'
import { cycleYearOf } from './nomination-place.ts'
import type { ScoreRow, ScoreTable } from './table-plan.ts'

interface ScoreSheetSetting {
  readonly cycle: CycleRecord
  readonly judge: string | null
  /** The judge of this code; null where the cycle has no panel on file. */
  readonly seat: PanelSeat | null
  /** The panel is on file and this judge is not on it. */
  readonly isStranger: boolean
  readonly isSettled: boolean
  readonly category: string | null
  readonly columns: ScoreColumns
  readonly nominations: readonly StoredRecord[]
}

const settingOf = (writer: Writer, context: ImportContext, table: ScoreTable): ScoreSheetSetting | null => {
  const { header, place, sheet } = table
  const [newest] = writer.list({ type: 'cycle', sort: [{ field: 'year', descending: true }], limit: 1 })
  const asked = findCycle(writer, cycleYearOf(table, context))
  const cycle =
    asked ?? (context.year === null && newest ? findCycle(writer, newest.values.year as number) : null)
  if (!cycle) return null
  const category = findCategory([sheet, ...header.titles, place.fileName], cycle.pack)
  const judge = judgeOf(header.titles, place.fileName)
  const panel = judgesOn(writer, cycle).map(toSeat)
  const seat = judge === null ? null : judgeNamed(panel, judge)
  return {
    cycle,
    judge: seat ? seat.code : judge,
    seat,
    isStranger: panel.length > 0 && seat === null,
    isSettled: hasResult(writer, cycle),
    category,
    columns: mapScoreColumns(header.columns, cycle.pack.scoring.criteria),
    nominations: writer.list({
      type: 'nomination',
      filters: [
        { field: 'cycle', linkId: cycle.id },
        ...(category === null ? [] : [{ field: 'category', is: category }]),
      ],
    }),
  }
}

const remark = (column: string, value: string, code: string, words: Label): CellRemark => ({
  column,
  value,
  code,
  ...said(words),
})

/** The entry a row is about: its title, and its unit or number where several entries share the title. */
const entryOf = (
  setting: ScoreSheetSetting,
  title: string,
  number: number | null,
  unit: LinkValue | null,
): StoredRecord | 'missing' | 'ambiguous' => {
  const key = titleKey(title)
  const named = setting.nominations.filter((one) => titleKey(String(one.values.title ?? '')) === key)
  const ofUnit = unit ? named.filter((one) => sameLink(one.values.unit as LinkValue | null, unit)) : []
  const titled = ofUnit.length > 0 ? ofUnit : named
  const numbered = titled.filter((one) => number !== null && one.values.number === number)
  if (numbered.length === 1 && numbered[0]) return numbered[0]
  if (titled.length === 1 && titled[0]) return titled[0]
  return titled.length === 0 ? 'missing' : 'ambiguous'
}

const closedTo = (
  judge: string,
  state: SeatState,
): { readonly code: string; readonly words: Label } | null => {
  switch (state) {
    case 'scores':
      return null
    case 'recused':
      return {
        code: 'judge-recused',
        words: say(
          '评委 {judge} 对本项目已回避，评分未导入。回避有误的，请先在“评审”中撤销回避。',
          'Judge {judge} is recused from this nomination; the scores were not imported. If that is wrong, take the recusal back on the judging page first.',
          { judge },
        ),
      }
    case 'unassigned':
      return {
        code: 'judge-unassigned',
        words: say(
          '本项目没有分派给评委 {judge}，评分未导入。需要其评分的，请先在“评审”中分派。',
          'This nomination is not assigned to judge {judge}; the scores were not imported. Assign it on the judging page first if it should be.',
          { judge },
        ),
      }
    default:
      return assertNever(state)
  }
}

const obstacle = (setting: ScoreSheetSetting | null): CellRemark | null => {
  if (!setting)
    return remark(
      '',
      '',
      'cycle-missing',
      say(
        '还没有本年度的评选。请先导入推荐汇总表或新建年度评选，再导入评分表。',
        'There is no cycle for this year yet. Import the summary of recommendations or create the cycle, then import the score sheets.',
      ),
    )
  if (setting.judge === null)
    return remark(
      '',
      '',
      'judge-missing',
      say(
        '看不出是哪位评委的评分表。请在表头上方写明“评委编号：01”，或在文件名中写“评委01”。',
        'Nothing says whose score sheet this is. Write “评委编号：01” above the header, or “评委01” in the file name.',
      ),
    )
  if (setting.isSettled)
    return remark(
      '',
      '',
      'result-settled',
      say(
        '本年度评审结果已经确定，评分未导入。确需更改的，请先在“评审”中写明理由解除冻结。',
        'The result of this year is settled; the scores were not imported. To change it, unfreeze the rule on the judging page with a reason first.',
      ),
    )
  if (setting.isStranger)
    return remark(
      '',
      setting.judge,
      'judge-unknown',
      say(
        '评委名单中没有编号“{judge}”。请核对评分表上的评委编号，或先在“评审”中登记该评委。',
        'The panel has no judge “{judge}”. Check the code on the score sheet, or enter the judge on the judging page first.',
        { judge: setting.judge },
      ),
    )
  const [lack] = setting.columns.missing
  return lack
    ? remark(
        lack.label,
        '',
        'criterion-missing',
        say(
          '评分表缺少“{label}（{max}分）”一列，或满分与规则包不一致。请使用本系统生成的评分表。',
          'The score sheet lacks column “{label}（{max}分）”, or its full marks are not the rule pack’s. Use the score sheets that this program makes.',
          { label: lack.label, max: lack.max },
        ),
      )
    : null
}

/** Writes the rows of one judge's sheet as score sheets. Scores that cannot stand refuse their row alone. */
export const createScoreRows = (
  context: ImportContext,
  table: ScoreTable,
  job: TableJob,
): RowWriter<ScoreRow> => {
  const { tally } = job
  let setting: ScoreSheetSetting | null | undefined
  let opened = false

  return (writer, { row, cells }) => {
    if (setting === undefined) setting = settingOf(writer, context, table)
    const stop = obstacle(setting)
    if (stop || !setting) return tally.reject(row, stop as CellRemark)
    const { columns, judge } = setting
    const title = columns.title ? cellText(cells[columns.title.index]) : ''
    const column = columns.title?.header ?? '名称'
    const written = columns.number ? readNumber(cellText(cells[columns.number.index])) : null
    const unitText = columns.unit ? cellText(cells[columns.unit.index]) : ''
    const unit =
      unitText === '' ? null : { id: context.links.resolve(writer, 'unit', unitText), text: unitText }
    const entry = entryOf(setting, title, written?.ok ? written.value : null, unit)
    if (entry === 'missing')
      return tally.reject(
        row,
        remark(
          column,
          title,
          'nomination-missing',
          say(
            '评选中没有名称为“{title}”的项目。请先导入推荐汇总表，或改正名称后重新导入。',
            'No nomination has the title “{title}”. Import the summary of recommendations first, or correct the title and import again.',
            { title },
          ),
        ),
      )
    if (entry === 'ambiguous')
      return tally.reject(
        row,
        remark(
          column,
          title,
          'nomination-ambiguous',
          say(
            '有多个项目名称为“{title}”，仅凭名称、单位和序号无法区分。请按推荐汇总表填写序号后重新导入。',
            'Several nominations have the title “{title}” and neither unit nor number tells them apart. Write the numbers of the summary, then import again.',
            { title },
          ),
        ),
      )
    const first = job.met.get(entry.id)
    if (first !== undefined)
      return tally.reject(
        row,
        remark(
          column,
          title,
          'duplicate-row',
          say(
            '与本表第 {first} 行是同一个项目，本行未导入。请删去多余的一行，或改正序号。',
            'The same nomination as row {first} of this sheet; the row was not imported. Delete one of them, or correct the number.',
            { first },
          ),
        ),
      )
    const scores = readScores(cells, columns)
    if (scores.kind === 'refused') return tally.reject(row, scores.remark)
    if (!opened) {
      openScores(writer, setting.cycle)
      opened = true
    }
    const seat = setting.seat
    const state = seat === null ? 'scores' : seatOf(writer, seat.id, entry.id)
    const closed = scores.kind === 'recused' ? null : closedTo(String(judge), state)
    if (closed) return tally.reject(row, remark(column, title, closed.code, closed.words))
    job.met.set(entry.id, row)
    const remarks = scores.kind === 'points' ? scores.warnings : []
    const given = giveScore(writer, {
      entry,
      year: setting.cycle.year,
      judge: String(judge),
      seat,
      recused: scores.kind === 'recused',
      points: scores.kind === 'recused' ? {} : scores.points,
      remark: scores.remark,
    })
    if (given.newlyRecused) context.changed.add('assignment')
    if (given.outcome !== 'unchanged') context.changed.add('scoreSheet')
    tally.count(row, given.outcome, remarks, () => ({ values: given.values, before: given.before }))
  }
}
