import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright-core'
import { installedElectron } from '../../build/bootstrap/find-electron.mjs'
import type { LaunchedShell, LaunchOptions } from './open-app.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The product itself: dist/main in Electron, driven by Playwright. */
export const launchElectron = async ({ dataDir, viewport }: LaunchOptions): Promise<LaunchedShell> => {
  const executablePath = installedElectron()
  if (!executablePath) throw new Error('Electron’s binary is not here')
  const program = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
    env: { ...process.env, JIANGXIN_DATA_DIR: dataDir } as Record<string, string>,
    locale: 'zh-CN',
  })
  const page = await program.firstWindow()
  await page.setViewportSize(viewport)
  return {
    page,
    async killCore() {
      await program.evaluate(({ app }) => {
        const core = app.getAppMetrics().find(({ name }) => name === '匠心台账')
        if (core) process.kill(core.pid, 'SIGKILL')
      })
    },
    close: () => program.close(),
  }
}
