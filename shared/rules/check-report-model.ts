import type { FindingView, Severity } from '../cycle-views.ts'
import type { RulePack } from '../rule-packs/rule-pack.ts'
import { chineseDate } from './chinese-date.ts'

/** One nomination of a report, as it stands. */
export interface ReportedEntry {
  readonly id: string
  readonly category: string
  readonly number: number | null
  readonly title: string
  readonly firstCompleter: string
  readonly stage: string
  /** Last day of a return, YYYY-MM-DD; null where there is none. */
  readonly due: string | null
  /** What it was returned for; '' where it was not. */
  readonly stageReason: string
}

export interface CheckReportInput {
  readonly pack: RulePack
  readonly unit: string
  /** Day of the report, YYYY-MM-DD. */
  readonly day: string
  readonly entries: readonly ReportedEntry[]
  /** Of any nominations; those of others are left out. */
  readonly findings: readonly FindingView[]
}

interface ReportRow {
  readonly severity: string
  readonly field: string
  readonly message: string
  readonly source: string
  /** The reason or the tick given; '' where it is still to come. */
  readonly answer: string
  readonly settled: boolean
}

interface ReportSection {
  readonly heading: string
  /** Category, first completer, stage, last day of a return. */
  readonly facts: readonly (readonly [string, string])[]
  readonly rows: readonly ReportRow[]
}

/** 形式审查意见表, as it is printed: the same for PDF and workbook. */
export interface CheckReportModel {
  readonly title: string
  readonly unit: string
  readonly date: string
  readonly summary: string
  readonly sections: readonly ReportSection[]
}

const order: readonly Severity[] = ['block', 'explain', 'verify', 'hint']
/** The words of the page, in the report's own language: it goes to units on paper. */
const names: Readonly<Record<Severity, string>> = {
  block: '必改',
  explain: '说明',
  verify: '核实',
  hint: '提示',
}

const fieldsOfRecord: Readonly<Record<string, string>> = {
  category: '类别',
  stage: '环节',
  objections: '异议',
  evidence: '佐证材料',
}

const fieldLabel = (pack: RulePack, category: string, field: string): string => {
  const own = pack.categories.find(({ id }) => id === category)
  return (
    own?.form.find((item) => item.field === field)?.label ??
    own?.slots.find(({ id }) => `evidence.${id}` === field)?.label ??
    fieldsOfRecord[field] ??
    ''
  )
}

const isOpen = ({ severity, explained }: FindingView): boolean =>
  severity !== 'hint' && explained === undefined

/** Most severe first, open ones before settled ones, otherwise in the order of the pack. */
const sorted = (findings: readonly FindingView[]): readonly FindingView[] =>
  findings.toSorted(
    (a, b) =>
      Number(a.explained !== undefined) - Number(b.explained !== undefined) ||
      order.indexOf(a.severity) - order.indexOf(b.severity),
  )

const rowOf = (pack: RulePack, finding: FindingView): ReportRow => ({
  severity: names[finding.severity],
  field: fieldLabel(pack, finding.category, finding.field),
  message: finding.message,
  source: finding.source,
  answer: finding.explained ?? '',
  settled: finding.explained !== undefined,
})

const sectionOf = (
  { pack, findings }: CheckReportInput,
  entry: ReportedEntry,
  index: number,
): ReportSection => {
  const own = sorted(findings.filter(({ nomination }) => nomination === entry.id))
  const category = pack.categories.find(({ id }) => id === entry.category)?.shortTitle ?? entry.category
  return {
    heading: `${index + 1}. ${entry.title}`,
    facts: [
      ['类别', category],
      ['序号', entry.number === null ? '—' : String(entry.number)],
      ['第一完成人', entry.firstCompleter || '—'],
      ['环节', entry.stage],
      ...(entry.due === null ? [] : [['补正期限', chineseDate(entry.due)] as const]),
      ...(entry.stageReason === '' ? [] : [['退回事由', entry.stageReason] as const]),
    ],
    rows: own.map((finding) => rowOf(pack, finding)),
  }
}

export const checkReportModel = (input: CheckReportInput): CheckReportModel => {
  const ids = new Set(input.entries.map(({ id }) => id))
  const own = input.findings.filter(({ nomination }) => ids.has(nomination))
  const count = (severity: Severity): number =>
    own.filter((finding) => finding.severity === severity && finding.explained === undefined).length
  const failing = new Set(own.filter(isOpen).map(({ nomination }) => nomination)).size
  const parts = order.map((severity) => `${names[severity]} ${count(severity)} 条`).join('、')
  const settled = own.filter(({ explained }) => explained !== undefined).length
  return {
    title: `${input.pack.title}形式审查意见`,
    unit: input.unit,
    date: chineseDate(input.day),
    summary: `共 ${input.entries.length} 项，其中 ${failing} 项有待处理的意见：${parts}；已说明或核实 ${settled} 条。“必改”须改正后才能打印正式申报书；“说明”可以改正，也可以写明理由；“核实”由经办人对照原件后勾选；“提示”供参考。`,
    sections: input.entries.map((entry, index) => sectionOf(input, entry, index)),
  }
}
