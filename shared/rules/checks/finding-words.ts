import type { Label } from '../../record/field.ts'
import { formatChineseDate } from '../../text/parse-date.ts'
import { formatWan, formatYuan } from '../../text/parse-money.ts'

/** A date at the precision written: 2024 年 2 月 13 日, 2024-02-13. */
export const dateText = (date: string): Label => ({ zh: formatChineseDate(date), en: date })

/** Fen in words of money: 1,262.00 万元, 12,620,000.00 yuan. */
export const amountText = (fen: number): Label => ({
  zh: `${formatWan(fen)} 万元`,
  en: `${formatYuan(fen)} yuan`,
})
