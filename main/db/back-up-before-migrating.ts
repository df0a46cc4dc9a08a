import { dirname, join } from 'node:path'
import { writeVerifiedCopy } from '../files/write-verified-copy.ts'
import { migrations } from './migrations/migrations.ts'
import { type DatabaseOptions, openDatabase } from './open-database.ts'

/**
 * Copies a ledger of an older version to the folder `backups` before it is altered: other calls get in between, and
 * the copy is read back. A new ledger, one of this version and a newer one are left alone. Throws ExpectedError.
 */
export const backUpBeforeMigrating = async (
  file: string,
  at: Date,
  options: DatabaseOptions = {},
  current = migrations.length,
): Promise<void> => {
  const db = openDatabase(file, options)
  try {
    const version = db.pragma('user_version', { simple: true }) as number
    if (version === 0 || version >= current) return
    const stamp = at.toISOString().replace(/[:.]/g, '-')
    await writeVerifiedCopy(db, join(dirname(file), 'backups', `before-version-${version}-${stamp}.sqlite`))
  } finally {
    db.close()
  }
}
