import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type SqliteStore } from '../../main/db/sqlite-store.ts'

export interface TestStore {
  readonly dir: string
  readonly file: string
  store: SqliteStore
  /** Closes and opens the same file, as a restart would. */
  reopen(): SqliteStore
  /** Moves the fixed clock on. */
  pass(milliseconds: number): void
  readonly clock: () => Date
  dispose(): void
}

/** A real store in a folder of its own; time stands still and ids count up (`id-0001` …). */
export const createTestStore = (start = '2026-03-01T08:00:00.000Z'): TestStore => {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-store-'))
  const file = join(dir, 'ledger.sqlite')
  let now = new Date(start).getTime()
  let ids = 0
  const clock = (): Date => new Date(now)
  const open = (): SqliteStore =>
    openStore({
      file,
      operator: () => ({ name: '王敏', unit: '省总工会', role: '经办人' }),
      stationId: 'test-station',
      clock,
      newId: () => {
        ids += 1
        return `id-${String(ids).padStart(4, '0')}`
      },
    })
  const test: TestStore = {
    dir,
    file,
    store: open(),
    clock,
    reopen() {
      if (test.store.database.open) test.store.close()
      test.store = open()
      return test.store
    },
    pass(milliseconds) {
      now += milliseconds
    },
    dispose() {
      if (test.store.database.open) test.store.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
  return test
}
