import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { noElectronReason } from './no-electron-reason.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const electronReason = noElectronReason()
const shared = { root, testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks' } as const
/** Both cores: half of what these tests do is wait for the disk. */
const inPairs = { ...shared, maxWorkers: 2 } as const

const endToEnd = {
  ...shared,
  include: ['test/e2e/**/*.test.ts'],
  testTimeout: 300_000,
  hookTimeout: 120_000,
  // After all else, one browser at a time: the machine has two cores.
  fileParallelism: false,
  sequence: { groupOrder: 1 },
}

export default defineConfig({
  root,
  test: {
    reporters: [
      'default',
      [
        fileURLToPath(new URL('closing-line-reporter.ts', import.meta.url)),
        { leftOut: electronReason ? [`end-to-end tests under Electron (${electronReason})`] : [] },
      ],
    ],
    projects: [
      {
        test: {
          ...inPairs,
          name: 'unit',
          include: ['test/{shared,main,build,hardness}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...inPairs,
          name: 'page',
          environment: 'jsdom',
          setupFiles: ['test/renderer/support/end-before-window.ts'],
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
      { test: { ...endToEnd, name: 'e2e' } },
      ...(electronReason
        ? []
        : [
            {
              test: {
                ...endToEnd,
                name: 'e2e-electron',
                // What only the browser shell has.
                exclude: ['test/e2e/{shell,app-window}.test.ts'],
                env: { LEDGER_E2E_SHELL: 'electron' },
              },
            },
          ]),
    ],
  },
})
