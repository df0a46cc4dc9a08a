import type { MoneyUnit } from '../text/parse-money.ts'
import { titleKey } from '../text/title-key.ts'
import type { HeaderColumn } from './column-target.ts'

/** A unit set off by a slash or colon: 效益/万元. */
const unitTail = /\s*[/／:：]\s*(?:单位[:：])?(?:[千百]?万元|百万元|千元|亿元|元|㎡|平方米|项|人|个)$/u

const brackets = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】/gu

/**
 * Keys under which a header is looked up, most exact first: as written, and without what stands in brackets
 * (units, remarks). Spaces, line breaks, punctuation and full-width forms do not count.
 */
export const headerKeys = (header: string): readonly string[] => {
  const exact = titleKey(header.replaceAll('*', ''))
  const bare = titleKey(header.replaceAll('*', '').replace(brackets, '').trim().replace(unitTail, ''))
  return bare === '' || bare === exact ? [exact] : [exact, bare]
}

/** Unit that a header or title gives its amounts; `foreign`: not in yuan, so nobody can convert it here. */
export type ColumnMoney = MoneyUnit | 'foreign'

const foreign = /美元|美金|欧元|日元|港元|港币|英镑|外币|USD|EUR/iu

const named: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/百万元/u, 'million'],
  [/亿元|\(亿\)/u, 'yi'],
  [/万元|\(万\)/u, 'wan'],
  [/千元/u, 'thousand'],
  [/[(/:,、]\s*(?:人民币)?元|\d元/u, 'yuan'],
]

/** Unit of money that a header names, in brackets or after a slash: （万元）, /元, （万美元）. */
export const headerMoneyUnit = (header: string): ColumnMoney | null => {
  const text = header.normalize('NFKC')
  if (foreign.test(text)) return 'foreign'
  return named.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const moneyOf = new WeakMap<HeaderColumn, ColumnMoney | null>()

/** Unit of money that a column's header names, looked for once: it is asked for at every cell. */
export const columnMoney = (column: HeaderColumn): ColumnMoney | null => {
  const known = moneyOf.get(column)
  if (known !== undefined) return known
  const unit = headerMoneyUnit(column.header)
  moneyOf.set(column, unit)
  return unit
}

/** Unit that a line above the table gives all its amounts: 金额单位：元, （单位：项、万元）. */
export const titleMoneyUnit = (titles: readonly string[]): ColumnMoney | null => {
  for (const title of titles) {
    const unit =
      /单位\s*:\s*(?:[^\s:()]{1,6}[、,/])*(?:人民币)?((?:[千百]?万|百万|千|亿)?(?:元|美元|欧元|日元|港元))(?=$|[\s)、,;/。])/u.exec(
        title.normalize('NFKC'),
      )?.[1]
    if (unit) return headerMoneyUnit(`(${unit})`)
  }
  return null
}
