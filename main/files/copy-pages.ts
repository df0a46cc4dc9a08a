import type { Database } from 'better-sqlite3'

/** About a millisecond's worth. */
const pagesAtATime = 200

/** Copies a database while it is in use, a portion at a time; `onProgress` counts pages and may throw to end it. */
export const copyPages = async (
  db: Database,
  file: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> => {
  await db.backup(file, {
    progress({ totalPages, remainingPages }) {
      onProgress(totalPages - remainingPages, totalPages)
      return pagesAtATime
    },
  })
}
