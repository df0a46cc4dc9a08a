import type { ReturnFigure } from '../report-views.ts'
import { formatWan, formatYuan } from '../text/parse-money.ts'

/** A figure of the return as it is printed. */
export const figureText = ({ value, money }: ReturnFigure): string =>
  money === null ? String(value) : money === 'wan' ? formatWan(value) : formatYuan(value)
