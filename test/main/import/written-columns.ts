import type { RecordType } from '../../../shared/record/record-type-name.ts'

export type Written = string | number | null
/** One column: the headers met for it, and for row `i` in style `s` what is written and what is to be stored. */
export interface Column {
  readonly field: string
  readonly headers: readonly string[]
  at(i: number, s: number): readonly [Written, unknown]
}
export interface Register {
  readonly type: RecordType
  readonly file: string
  readonly title: string
  readonly columns: readonly Column[]
}

export const pick = <T>(list: readonly [T, ...T[]], n: number): T => list[n % list.length] ?? list[0]
const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

export const text = (field: string, headers: readonly string[], of: (i: number) => string): Column => ({
  field,
  headers,
  at: (i, s) => [pick([of(i), `  ${of(i)}　`, `${of(i)}\u200B`], s), of(i)],
})
export const unit = (headers: readonly string[]): Column => ({
  field: 'unit',
  headers,
  at: (i, s) => [
    pick([`江苏云帆${i % 3}港口集团有限公司`, `云帆${i % 3}港口`, `云帆${i % 3}港口集团`], s),
    `江苏云帆${i % 3}港口集团有限公司`,
  ],
})
export const day = (field: string, headers: readonly string[]): Column => ({
  field,
  headers,
  at: (i, s) => {
    const [y, m, d] = [2019 + (i % 6), 1 + (i % 12), 1 + (i % 28)] as const
    const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
    const styles: readonly [Written, ...Written[]] = [
      iso,
      `${y}.${m}.${d}`,
      `${y}年${m}月${d}日`,
      iso.replaceAll('-', ''),
      wide(`${y}/${m}/${d}`),
      Date.UTC(y, m - 1, d) / 86_400_000 + 25_569,
      `${y} 年 ${m} 月 ${d} 号`,
    ]
    return [pick(styles, s), iso]
  },
})
const names = ['张三', '李㛃', '欧阳锋', '𠮷田', '沈𬭩', '阿卜杜拉·买买提'] as const
export const person = (field: string, headers: readonly string[]): Column => ({
  field,
  headers,
  at: (i, s) => {
    const name = pick(names, i)
    const spread = [...name].length === 2 ? [...name].join(' ') : name
    return [pick([name, spread, `${name}（组长）`, `${name}(技师)`], s), name]
  },
})
export const people = (field: string, headers: readonly string[]): Column => ({
  field,
  headers,
  at: (i, s) => {
    const list = [0, 1, 2].map((n) => pick(names, i + n))
    const written = pick(
      [
        list.join('、'),
        list.join('，'),
        list.join('; '),
        list.join('\n'),
        `${list[0]}（班长）、${list[1]}（技师）/${list[2]}`,
        `1.${list.join(' 2.')}`,
        `${list.join('、')}等3人`,
        list.join('　'),
      ],
      s,
    )
    return [written, list]
  },
})
export const money = (field: string): Column => ({
  field,
  headers: ['经济效益（万元）', '经济效益(万元)', '经济效益/万元', '效益（万元）'],
  at: (i, s) => {
    const wan = 1000 + i * 37
    const styles: readonly [Written, ...Written[]] = [
      wan,
      wan.toLocaleString('en-US'),
      `${wan}万元`,
      wide(String(wan)),
      `${wan * 10_000}元`,
      `￥${wan}`,
    ]
    return [pick(styles, s), wan * 1_000_000]
  },
})
/** Check characters by ZC 0006-2003, reckoned here on their own. */
const patentNumber = (i: number): string => {
  const digits = `20${String(10 + (i % 14)).padStart(2, '0')}1${String(1_000_003 * (i + 1)).slice(-7)}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 + (at % 8)), 0)
  return `${digits}.${'0123456789X'.charAt(sum % 11)}`
}
export const number: Column = {
  field: 'patentNumber',
  headers: ['专利号', '专利号/申请号', '专 利 号', '专利号（申请号）'],
  at: (i, s) => {
    const plain = patentNumber(i)
    const [digits = '', check = ''] = plain.split('.')
    const styles: readonly [string, ...string[]] = [
      plain,
      `ZL${plain}`,
      `ZL ${digits.slice(0, 4)} ${digits[4]} ${digits.slice(5)}.${check}`,
      digits + check.toLowerCase(),
      wide(plain),
      `CN${plain}`,
      `zl${digits}。${check}`,
      `专利号：${plain}`,
    ]
    return [pick(styles, s), plain]
  },
}
export const choice = (
  field: string,
  headers: readonly string[],
  options: readonly [readonly [string, string], ...(readonly [string, string])[]],
): Column => ({
  field,
  headers,
  at: (i, s) => {
    const [value, label] = pick(options, i)
    return [pick([label, ` ${label} `, `${1 + (i % 5)}.${label}`, `☑${label}`], s), value]
  },
})
