import type { CycleRecord } from '../../db/cycle-record.ts'

/** The day printed into every file: fixed by the cycle, so that building twice gives the same bytes. */
export const documentDateOf = (cycle: CycleRecord): string => {
  const candidates = [cycle.deadline, cycle.pack.parameters.deadline?.value]
  const found = candidates.find((date) => typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(date))
  return typeof found === 'string' ? found : `${cycle.year}-12-31`
}
