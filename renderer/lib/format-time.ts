const two = (n: number): string => String(n).padStart(2, '0')

const dayNumber = (date: Date): number =>
  Math.floor(new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime() / 86_400_000 + 0.5)

/** 14:02 */
export const clockTime = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`

/** 今天 14:02, 昨天 09:30, 11 月 3 日 09:30, 2025 年 11 月 3 日: as near as it helps. `iso` is a timestamp. */
export const nearTime = (iso: string, now: Date): string => {
  const date = new Date(iso)
  const days = dayNumber(now) - dayNumber(date)
  if (days === 0) return `今天 ${clockTime(date)}`
  if (days === 1) return `昨天 ${clockTime(date)}`
  const day = `${date.getMonth() + 1} 月 ${date.getDate()} 日`
  return date.getFullYear() === now.getFullYear()
    ? `${day} ${clockTime(date)}`
    : `${date.getFullYear()} 年 ${day}`
}

/** Whole days gone by since `iso`. */
export const daysSince = (iso: string, now: Date): number => dayNumber(now) - dayNumber(new Date(iso))
