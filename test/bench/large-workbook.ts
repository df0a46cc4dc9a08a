import { writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import type { FieldValue, PersonEntry } from '../../shared/record/field.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { generateValues } from '../support/generator/generate-values.ts'
import { unitNames } from '../support/generator/invented-words.ts'
import { createRandom } from '../support/generator/random.ts'

const headers = [
  '序号',
  '成果名称',
  '成果类别',
  '推荐单位',
  '第一完成人',
  '其他完成人',
  '完成时间',
  '首次应用时间',
  '经济效益（万元）',
  '是否应用',
  '主要内容',
  '联系电话',
]

const labelOf = (value: FieldValue | undefined): string | null => {
  const field = recordDefinitions.innovation.fields.find(({ name }) => name === 'category')
  const options = field?.kind === 'choice' ? field.options : []
  return options.find((option) => option.value === value)?.label.zh ?? null
}

/** A call for innovations as a union collects it: title line, header, one row each; strings shared, as Excel writes them. */
export const writeLargeWorkbook = async (path: string, count: number): Promise<void> => {
  const random = createRandom(11)
  const units = Array.from({ length: 200 }, () => unitNames(random).name)
  const text = (value: FieldValue | undefined) => (typeof value === 'string' ? value : null)
  const rows = Array.from({ length: count }, (_, index) => {
    const values = generateValues(random, recordDefinitions.innovation, () => [])
    const people = (values.completers ?? []) as readonly PersonEntry[]
    return [
      index + 1,
      `${text(values.title)}${index}`,
      labelOf(values.category),
      random.pick(units),
      text(values.firstCompleter),
      people.map(({ name }) => name).join('、') || null,
      text(values.completedOn),
      text(values.firstUse),
      typeof values.benefit === 'number' ? values.benefit / 1_000_000 : null,
      values.applied ? '是' : '否',
      text(values.content),
      text(values.phone),
    ]
  })
  const sheet = { name: '五小', rows: [['2026年度“五小”创新成果征集汇总表'], headers, ...rows] }
  writeFileSync(path, await writeXlsx({ sheets: [sheet] }))
}
