export interface DatedBackup {
  readonly file: string
  /** ISO time. */
  readonly at: string
}

/** Kept of the newest day, of each earlier day, and in all. */
const limits = { newestDay: 3, earlierDay: 1, total: 10 } as const

/** Backups that may go: the last three of the newest day stay, the last of each earlier day, ten in all. */
export const backupsToRemove = <B extends DatedBackup>(
  backups: readonly B[],
  dayOf: (at: string) => string,
): readonly B[] => {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const newestDay = newestFirst[0] ? dayOf(newestFirst[0].at) : ''
  const perDay = new Map<string, number>()
  const kept = newestFirst.filter(({ at }) => {
    const day = dayOf(at)
    const count = (perDay.get(day) ?? 0) + 1
    perDay.set(day, count)
    return count <= (day === newestDay ? limits.newestDay : limits.earlierDay)
  })
  const staying = new Set(kept.slice(0, limits.total))
  return newestFirst.filter((backup) => !staying.has(backup))
}
