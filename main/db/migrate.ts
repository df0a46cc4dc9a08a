import type { Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/errors.ts'
import { migrations } from './migrations/migrations.ts'

/** Kept in the database, so that an older program can say which one it takes to open it. */
const needsMeta = 'needs'

/**
 * Brings a ledger to this program's version in one transaction; `backUpBeforeMigrating` copies it before. Throws
 * ExpectedError('workspace-newer', {needs, have}) and touches nothing when a newer program made it.
 */
export const migrate = (db: Database, steps = migrations): void => {
  const version = db.pragma('user_version', { simple: true }) as number
  const current = steps.length
  if (version > current) {
    const row = db
      .prepare<[string], { value: string }>('SELECT value FROM meta WHERE name = ?')
      .get(needsMeta)
    throw new ExpectedError('workspace-newer', { needs: row?.value ?? `#${version}`, have: `#${current}` })
  }
  if (version === current) return
  db.transaction(() => {
    for (const step of steps.slice(version)) db.exec(step.sql)
    const needs = steps[current - 1]?.needs ?? ''
    db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(needsMeta, needs)
    db.pragma(`user_version = ${current}`)
  }).immediate()
}
