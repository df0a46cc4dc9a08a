import { toHalfWidth } from '../text/normalise-text.ts'

export type Comparison = ':' | '=' | '>' | '<' | '>=' | '<='

/** One part of a query that speaks of a field: 效益>100. */
export interface FieldCondition {
  /** As typed. */
  readonly written: string
  readonly field: string
  readonly comparison: Comparison
  /** As typed, without quotation marks. */
  readonly value: string
}

export interface FieldQuery {
  /** What was typed beside the conditions; '' where nothing was. */
  readonly text: string
  readonly conditions: readonly FieldCondition[]
}

const signs: Readonly<Record<string, Comparison>> = {
  ':': ':',
  '=': '=',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
  '≥': '>=',
  '≧': '>=',
  '≤': '<=',
  '≦': '<=',
}

/** A name of a field, a sign in either width, and a value: up to the next space, or in quotation marks. */
const condition =
  /(?<=^|\s)([\p{L}_][\p{L}\p{N}_]*)\s*([>＞<＜][=＝]|[:：=＝>＞<＜≥≧≤≦])\s*(?:"([^"]*)"|“([^”]*)”|([^\s"“]\S*))/gu

/** ZL: 2021… is a patent number as certificates print it, and no field. */
const isPrintedNumber = (field: string): boolean => /^(?:zl|cn)$/iu.test(field)

/** Takes a query apart: 类别：小革新 单位:港口 效益>100 焊接. Whether there are such fields is not asked here. */
export const parseFieldQuery = (query: string): FieldQuery => {
  const conditions: FieldCondition[] = []
  const text = query.replace(condition, (written, field: string, sign: string, ...values: unknown[]) => {
    const comparison = signs[toHalfWidth(sign)]
    const value = values.slice(0, 3).find((one) => typeof one === 'string')
    if (comparison === undefined || typeof value !== 'string' || isPrintedNumber(field)) return written
    conditions.push({ written, field, comparison, value: value.trim() })
    return ' '
  })
  return { text: text.replace(/\s+/gu, ' ').trim(), conditions }
}
