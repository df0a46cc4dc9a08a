import type { Database } from 'better-sqlite3'

/** Statements on one table: rows in, rows out, columns named as in SQL. */
export const tableOf = <R extends object>(
  db: Database,
  name: string,
  columns: readonly (keyof R & string)[],
) => {
  const sqlName = (column: string): string => column.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
  const select = `SELECT ${columns.map((one) => `"${sqlName(one)}" AS "${one}"`).join(', ')} FROM ${name}`
  const put = db.prepare(
    `INSERT OR REPLACE INTO ${name} (${columns.map((one) => `"${sqlName(one)}"`).join(', ')})
     VALUES (${columns.map((one) => `@${one}`).join(', ')})`,
  )
  return {
    put: (row: R) => void put.run(row),
    where: (condition: string) => {
      const statement = db.prepare<unknown[], R>(`${select} ${condition}`)
      return (...values: readonly (string | number)[]): readonly R[] => statement.all(...values)
    },
  }
}
