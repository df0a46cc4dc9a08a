import { localDay } from '../../shared/text/local-day.ts'
import { clockTime } from './format-time.ts'

/** Local date and time of an ISO instant, `2026-03-05 14:02`: exact and of one width, as a table needs it. */
export const exactTime = (iso: string): string => {
  const at = new Date(iso)
  return `${localDay(at)} ${clockTime(at)}`
}
