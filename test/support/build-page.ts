import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds the page as it is now into dist/renderer, for what looks at it outside the test run. */
export const buildPage = (): void => {
  const built = spawnSync(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'build/vite.renderer.config.ts',
      '--logLevel',
      'warn',
    ],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' },
  )
  if (built.status !== 0) throw new Error(built.stderr)
}
