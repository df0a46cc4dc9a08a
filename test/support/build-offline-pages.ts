import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds the pages that leave the house into dist/offline, for what makes packets outside the test run. */
export const buildOfflinePages = (): void => {
  const built = spawnSync(process.execPath, ['build/bundle-offline-pages.ts'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(built.stderr)
}
