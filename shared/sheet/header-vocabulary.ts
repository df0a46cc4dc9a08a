import type { RecordDefinition } from '../record/define-record.ts'
import type { Field } from '../record/field.ts'
import type { PackFormField } from '../rule-packs/rule-pack.ts'
import type { BenefitPart, ColumnTarget } from './column-target.ts'
import { headerKeys } from './header-keys.ts'
import { personHeaders } from './person-details.ts'
import { returnedHeader, rowKeyHeader } from './row-key.ts'

export type Vocabulary = ReadonlyMap<string, ColumnTarget>

const serial = ['序号', '行号', '顺序号', '编号', 'No', 'No.']

const firstCompleter: readonly (readonly ['name' | 'post' | 'skill', readonly string[]])[] = [
  ['name', ['第一完成人', '第一完成人姓名', '第一申报人', '主创人', '第一发明人', '第一完成人及电话']],
  ['post', ['工种/职务', '职务/工种', '工种', '职务', '岗位', '岗位（工种）']],
  ['skill', ['技能等级/职称', '职称/技能等级', '技能等级', '职称']],
]

/** ID numbers are entered with the key, one by one, and never read from a sheet. */
export const isSheetField = (field: Field): boolean => field.kind !== 'text' || field.format !== 'idNumber'

/** Headers of one record type, from its labels and synonyms and, for a nomination, from its pack's form. */
export const vocabularyOf = (
  definition: RecordDefinition,
  form: readonly PackFormField[] = [],
): Vocabulary => {
  const words = new Map<string, ColumnTarget>()
  const add = (name: string, target: ColumnTarget, level: 0 | 1): void => {
    const key = headerKeys(name)[level]
    if (key && !words.has(key)) words.set(key, target)
  }
  const numbered = definition.fields.some((field) => field.label.zh === serial[0])
  const entries: (readonly [ColumnTarget, readonly string[]])[] = definition.fields
    .filter(isSheetField)
    .map((field) => [{ kind: 'field', field }, [field.label.zh, ...(field.synonyms ?? [])]])
  if (!numbered) entries.push([{ kind: 'serial' }, serial])
  entries.push([{ kind: 'key' }, [rowKeyHeader]], [{ kind: 'returned' }, [returnedHeader]])
  const names = new Set(definition.fields.map((field) => field.name))
  if (names.has('completers') && !names.has('firstCompleter'))
    for (const [part, headers] of firstCompleter) entries.push([{ kind: 'first', part }, headers])
  if (names.has('completers'))
    for (const [part, headers] of personHeaders) entries.push([{ kind: 'person', part }, headers])
  for (const item of form) {
    const field = definition.fields.find((one) => one.name === item.field)
    const target: ColumnTarget | null = field
      ? { kind: 'field', field }
      : item.field.startsWith('answers.')
        ? { kind: 'answer', key: item.field.slice('answers.'.length), form: item }
        : null
    if (target) entries.push([target, [item.label, ...(item.synonyms ?? [])]])
  }
  // A label beats any synonym, and an exact header beats one that only agrees outside of its brackets.
  for (const [target, [label]] of entries) add(label ?? '', target, 0)
  for (const [target, headers] of entries) for (const header of headers) add(header, target, 0)
  for (const [target, headers] of entries) for (const header of headers) add(header, target, 1)
  return words
}

const parts: readonly (readonly [BenefitPart, RegExp])[] = [
  ['output', /产值|销售/u],
  ['profit', /利润/u],
  ['tax', /税/u],
  ['saving', /节支|节约|降本/u],
  ['amount', /效益/u],
]

/** 2023年效益（万元）, 经济效益/2024年度, 2025年新增利润: year and part, or null. */
export const benefitHeader = (
  header: string,
): { readonly year: number; readonly part: BenefitPart } | null => {
  const text = header.normalize('NFKC').replace(/\s/gu, '')
  const year = /(?<!\d)(20\d\d|19[89]\d)(?!\d)/u.exec(text)?.[1]
  const part = parts.find(([, pattern]) => pattern.test(text))?.[0]
  return year && part ? { year: Number(year), part } : null
}
