import { InvalidArgumentError } from 'commander'

/** Of a cycle: four digits. */
export const yearOf = (text: string): number => {
  const year = Number(text)
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    throw new InvalidArgumentError('年度应是四位数字，例如 2026')
  return year
}

export const countOf = (text: string): number => {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 99) throw new InvalidArgumentError('应是 1–99 的整数')
  return count
}

export const daysOf = (text: string): number => {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 0 || days > 3660) throw new InvalidArgumentError('应是 0–3660 的整数')
  return days
}
