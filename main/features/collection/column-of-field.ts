import { assertNever } from '../../../shared/errors.ts'
import type { Field } from '../../../shared/record/field.ts'
import type { ColumnRule } from '../../files/column-rule.ts'
import type { SheetColumn } from '../../files/styled-workbook.ts'

/** Excel takes no more in a cell than 32,767 characters; a register reads badly long before. */
const longest = 4000
const mostMoney = 100_000_000

const lengthRule = (max: number, min = 0): ColumnRule => ({
  kind: 'length',
  min,
  max,
  message: min > 0 ? `请填 ${min} 到 ${max} 个字符。` : `不超过 ${max} 字。`,
})

const identifierPrompts: Readonly<Record<string, string>> = {
  patentNumber: '专利号或申请号，例如 ZL202110123456.7；连同小数点后的校验位',
  phone: '手机或带区号的座机，例如 13812345678、025-83536666',
}

const isText = ({ kind }: Field): boolean => kind === 'text' || kind === 'date' || kind === 'link'

const ruleOf = (field: Field): ColumnRule | null => {
  switch (field.kind) {
    case 'choice': {
      const words = field.options.map(({ label }) => label.zh)
      return { kind: 'list', words, message: `请从下拉框中选：${words.join('、')}。` }
    }
    case 'flag':
      return { kind: 'list', words: ['是', '否'], message: '请选“是”或“否”。' }
    case 'date':
      return {
        ...lengthRule(11, 4),
        message: '请写成 2025-03-12、2025-03 或 2025。',
        prompt: '写成 2025-03-12、2025-03 或 2025，知道多少写多少',
      }
    case 'money':
      return {
        kind: 'number',
        min: 0,
        max: mostMoney,
        message: '只填数字，不写单位。',
        prompt: `只填数字，单位：${field.sheetUnit === 'wan' ? '万元' : '元'}`,
      }
    case 'number': {
      const [min, max] = [field.min ?? 0, field.max ?? mostMoney]
      const whole = field.decimals === 0
      return {
        kind: 'number',
        min,
        max,
        whole,
        message: `请填 ${min} 到 ${max} 之间的${whole ? '整' : ''}数。`,
      }
    }
    case 'text': {
      const prompt = field.format ? identifierPrompts[field.format] : undefined
      if (prompt) return { ...lengthRule(40, 4), message: prompt, prompt }
      const { maxLength } = field
      return maxLength ? { ...lengthRule(maxLength), prompt: `不超过 ${maxLength} 字` } : lengthRule(200)
    }
    case 'longText':
      return lengthRule(field.maxLength ?? longest)
    case 'people':
      return { ...lengthRule(1000), prompt: '全部写上，按贡献大小排列，用顿号隔开：张三、李四' }
    case 'link':
      return lengthRule(100)
    case 'benefits':
    case 'rows':
    case 'answers':
    case 'data':
    case 'files':
      return null
    default:
      return assertNever(field)
  }
}

const widthOf = (field: Field): number => {
  if (field.kind === 'longText') return 40
  if (field.name === 'title' || field.name === 'name' || field.kind === 'link') return 30
  if (field.kind === 'people') return 26
  if (field.kind === 'text') return field.format ? 20 : 18
  return 14
}

/** Header of a column; a star for what must be there, the unit for amounts. */
export const headerOf = (field: Field): string => {
  const unit = field.kind === 'money' ? (field.sheetUnit === 'wan' ? '（万元）' : '（元）') : ''
  return `${field.required ? '*' : ''}${field.label.zh}${unit}`
}

/** The column in which a field is asked for, with a drop-down or limits as its kind has them. */
export const columnOfField = (field: Field): SheetColumn => {
  const rule = ruleOf(field)
  const isNumber = field.kind === 'money' || field.kind === 'number'
  return {
    header: headerOf(field),
    width: widthOf(field),
    unlocked: true,
    ...(isNumber ? { align: 'right' as const } : {}),
    ...(field.kind === 'money' ? { numberFormat: '0.00####' } : {}),
    // As text, so that Excel neither turns 2025-03 into a day nor rounds a number of sixteen digits.
    ...(isText(field) ? { numberFormat: '@' } : {}),
    ...(rule ? { rule } : {}),
  }
}
