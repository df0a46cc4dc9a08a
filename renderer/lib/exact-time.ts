import { clockTime } from './format-time.ts'

const two = (part: number): string => String(part).padStart(2, '0')

/** Local date and time of an ISO instant, `2026-03-05 14:02`: exact and of one width, as a table needs it. */
export const exactTime = (iso: string): string => {
  const at = new Date(iso)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${clockTime(at)}`
}
