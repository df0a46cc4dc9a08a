import { toHalfWidth } from './normalise-text.ts'

type Money =
  | { readonly ok: true; readonly fen: number | null; readonly approximate: boolean }
  | { readonly ok: false }

/** Unit of a column of amounts. */
export type MoneyUnit = 'yuan' | 'thousand' | 'wan' | 'million' | 'yi'

const columnExponents: Readonly<Record<MoneyUnit, number>> = {
  yuan: 2,
  thousand: 5,
  wan: 6,
  million: 8,
  yi: 10,
}

/** Powers of ten from one unit to fen. */
const exponents: ReadonlyMap<string, number> = new Map([
  ['元', 2],
  ['元整', 2],
  ['圆', 2],
  ['千元', 5],
  ['万', 6],
  ['万元', 6],
  ['百万', 8],
  ['百万元', 8],
  ['千万', 9],
  ['千万元', 9],
  ['亿', 10],
  ['亿元', 10],
])

const nothing = new Set(['', '无', '暂无', '/', '\\', 'n/a'])

const amount =
  /^(?<before>大约|约为|约合|约|近|≈|~)?\s*[¥￥]?\s*(?<sign>[+-])?(?<digits>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.(?<decimals>\d+))?\s*(?<more>余|多)?\s*\(?(?<unit>[元圆整千百万亿]+(?:[余多]元)?)?\)?\s*(?<after>左右|上下|余|多)?\s*(?:\/年|每年)?$/u

/** Decimal digits to an integer `exponent` powers of ten below, exactly; what is finer than that is rounded half up. */
const scale = (digits: string, decimals: string, exponent: number): number | null => {
  const kept = decimals.slice(0, exponent).padEnd(exponent, '0')
  const carry = Number(decimals[exponent] ?? '0') >= 5 ? 1n : 0n
  const fen = BigInt(digits + kept) + carry
  return fen <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(fen) : null
}

/**
 * An amount as written in a cell, in integer fen. `unit` is the column's; a unit in the cell (120万元) beats it.
 * Reads full-width digits, thousands separators, 约 and 左右 (then `approximate`), negative amounts. Empty, 无,
 * / and dashes are no amount: fen `null`. Exact decimal arithmetic; parts of a fen are rounded half up. Refuses
 * broken thousands (1,26), ranges, other currencies and amounts beyond exact integers.
 */
export const parseMoney = (value: string | number, unit: MoneyUnit): Money => {
  // String() writes numbers below 1e-6 with an exponent; they are far below a fen.
  const written = typeof value === 'number' && Math.abs(value) < 1e-6 ? '0' : String(value)
  const text = toHalfWidth(written).trim().replaceAll('−', '-')
  if (nothing.has(text.toLowerCase()) || /^[-–—―─]+$/u.test(text))
    return { ok: true, fen: null, approximate: false }
  const parts = amount.exec(text)?.groups
  const { digits, decimals } = parts ?? {}
  if (!parts || (digits === undefined && decimals === undefined)) return { ok: false }
  const ownUnit = parts.unit?.replace(/[余多]/u, '')
  const exponent = ownUnit === undefined ? columnExponents[unit] : exponents.get(ownUnit)
  if (exponent === undefined) return { ok: false }
  const fen = scale((digits ?? '0').replace(/[, ]/gu, ''), decimals ?? '', exponent)
  if (fen === null) return { ok: false }
  const approximate =
    [parts.before, parts.more, parts.after].some((word) => word !== undefined) || ownUnit !== parts.unit
  return { ok: true, fen: parts.sign === '-' && fen !== 0 ? -fen : fen, approximate }
}

const group = (integer: string): string => integer.replace(/\B(?=(?:\d{3})+$)/gu, ',')

const withTwoDecimals = (hundredths: bigint, negative: boolean): string => {
  const text = hundredths.toString().padStart(3, '0')
  return `${negative && hundredths > 0n ? '-' : ''}${group(text.slice(0, -2))}.${text.slice(-2)}`
}

/** Fen as 万元 with two decimals, half up: 1,262.00. Without the unit. */
export const formatWan = (fen: number): string =>
  withTwoDecimals((BigInt(Math.abs(fen)) + 5_000n) / 10_000n, fen < 0)

/** Fen as yuan with two decimals: 12,620,000.00. Without the unit. */
export const formatYuan = (fen: number): string => withTwoDecimals(BigInt(Math.abs(fen)), fen < 0)
