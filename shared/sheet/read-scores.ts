import type { Label } from '../record/field.ts'
import type { RulePack } from '../rule-packs/rule-pack.ts'
import { said, say } from '../text/say.ts'
import type { HeaderColumn } from './column-target.ts'
import { headerKeys } from './header-keys.ts'
import { readNumber } from './read-number.ts'
import type { CellRemark } from './read-row.ts'
import { type Cell, cellText } from './sheet.ts'

type Criterion = RulePack['scoring']['criteria'][number]

export interface ScoreColumns {
  readonly number: HeaderColumn | null
  readonly title: HeaderColumn | null
  readonly unit: HeaderColumn | null
  readonly total: HeaderColumn | null
  readonly remark: HeaderColumn | null
  readonly criteria: readonly { readonly criterion: Criterion; readonly column: HeaderColumn }[]
  /** Criteria of the pack without a column in the sheet. */
  readonly missing: readonly Criterion[]
}

const plainKey = (header: string): string => headerKeys(header).at(-1) ?? ''
const keysOf = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map(plainKey))

const numberKeys = keysOf('序号', '编号')
const titleKeys = keysOf(
  '名称',
  '项目名称',
  '成果名称',
  '操作法名称',
  '专利名称',
  '参评项目',
  '项目（成果）名称',
)
const unitKeys = keysOf('申报单位', '所在单位', '单位', '推荐单位')
const totalKeys = keysOf('合计', '总分', '总计', '得分')
const remarkKeys = keysOf('备注', '说明')

/** （25分）, （满分25分）, (25), 25分 at the end of a header. */
const fullMark = /[（(]?\s*(?:满分)?\s*(\d+(?:\.\d+)?)\s*分?\s*[）)]?$/u

/** Criteria are met by label; a full mark in the header (创新性（25分）) must be the pack's, too. */
export const mapScoreColumns = (
  columns: readonly HeaderColumn[],
  criteria: readonly Criterion[],
): ScoreColumns => {
  const named = (keys: ReadonlySet<string>): HeaderColumn | null =>
    columns.find((column) => keys.has(plainKey(column.path.at(-1) ?? ''))) ?? null
  const columnOf = (criterion: Criterion): HeaderColumn | undefined =>
    columns.find((column) => {
      const header = column.path.at(-1) ?? ''
      const full = fullMark.exec(header)?.[1]
      return (
        [header, header.replace(fullMark, '')].some((text) => plainKey(text) === plainKey(criterion.label)) &&
        (full === undefined || Number(full) === criterion.max)
      )
    })
  const found = criteria.map((criterion) => ({ criterion, column: columnOf(criterion) }))
  return {
    number: named(numberKeys),
    title: named(titleKeys),
    unit: named(unitKeys),
    total: named(totalKeys),
    remark: named(remarkKeys),
    criteria: found.flatMap(({ criterion, column }) => (column ? [{ criterion, column }] : [])),
    missing: found.flatMap(({ criterion, column }) => (column ? [] : [criterion])),
  }
}

/** The judge's number or name: from a line 评委编号：01 over the table, else from the file's name. */
export const judgeOf = (titles: readonly string[], fileName: string): string | null => {
  for (const title of titles) {
    const named = /评委\s*(?:编号|代号|姓名|序号)?\s*[:：]\s*(\S+)/u.exec(title)?.[1]
    if (named) return named.normalize('NFKC')
  }
  // A number at the head of a list of titles may stand in the next cell.
  const label = titles.findIndex((title) => /^评委\s*(?:编号|代号|姓名)?\s*[:：]?$/u.test(title))
  const next = label >= 0 ? titles[label + 1] : undefined
  if (next && next.length <= 12) return next.normalize('NFKC')
  return /评委\s*[-_]?\s*([0-9０-９]+|[A-Za-z])/u.exec(fileName)?.[1]?.normalize('NFKC') ?? null
}

export type ReadScores =
  | { readonly kind: 'recused'; readonly remark: string }
  | {
      readonly kind: 'points'
      readonly points: Readonly<Record<string, number>>
      readonly remark: string
      readonly warnings: readonly CellRemark[]
    }
  | { readonly kind: 'refused'; readonly remark: CellRemark }

const spell = (points: number): string => String(Math.round(points * 100) / 100)

/** Reads one judge's row for one entry. Totals are recomputed; a wrong written one is only remarked on. */
export const readScores = (row: readonly Cell[], columns: ScoreColumns): ReadScores => {
  const text = (column: HeaderColumn | null): string => (column ? cellText(row[column.index]) : '')
  const remark = text(columns.remark)
  if (row.some((cell) => /^(已|应)?回避|回避$/u.test(cellText(cell)))) return { kind: 'recused', remark }
  const points: Record<string, number> = {}
  for (const { criterion, column } of columns.criteria) {
    const cell = row[column.index] ?? null
    const value = text(column)
    const { header } = column
    const refuse = (code: string, words: Label): ReadScores => ({
      kind: 'refused',
      remark: { column: header, value, code, ...said(words) },
    })
    if (value === '')
      return refuse(
        'score-missing',
        say(
          '列“{header}”没有分数，该评委对本项目的评分未导入。请补填分数，或在备注中写“回避”。',
          'Column “{header}” has no score; this judge’s row was not imported. Fill it in, or write “回避” (recused) in the remarks.',
          { header },
        ),
      )
    const number =
      typeof cell === 'number' || typeof cell === 'string' ? readNumber(cell) : { ok: false as const }
    if (!number.ok)
      return refuse(
        'score-unreadable',
        say(
          '列“{header}”的“{value}”不是分数，该评委对本项目的评分未导入。请改为数字。',
          '“{value}” in column “{header}” is no score; this judge’s row was not imported. Write a number.',
          { header, value },
        ),
      )
    if (number.value < 0 || number.value > criterion.max)
      return refuse(
        'score-range',
        say(
          '列“{header}”的分值 {value} 超出 0–{max} 分，该评委对本项目的评分未导入。请向评委核实后改正。',
          'Score {value} in column “{header}” is outside 0–{max}; this judge’s row was not imported. Ask the judge, then correct it.',
          { header, value, max: criterion.max },
        ),
      )
    points[criterion.id] = number.value
  }
  const sum = Object.values(points).reduce((total, one) => total + Math.round(one * 10_000), 0) / 10_000
  const total = text(columns.total)
  const written = total === '' ? null : readNumber(total)
  const isWrong = written !== null && !(written.ok && Math.abs(written.value - sum) < 0.00005)
  const warnings = isWrong
    ? [
        {
          column: columns.total?.header ?? '',
          value: total,
          code: 'score-total',
          ...said(
            say(
              '合计写的是 {total}，各项相加应为 {sum}；已按各项得分重新计算。',
              'The total says {total}, but the scores add up to {sum}; it was reckoned anew from them.',
              { total, sum: spell(sum) },
            ),
          ),
        },
      ]
    : []
  return { kind: 'points', points, remark, warnings }
}
