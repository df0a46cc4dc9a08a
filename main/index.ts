import { fileURLToPath } from 'node:url'
import * as electron from 'electron'
import { claimInstance, startElectronShell } from './shell/electron/start-electron-shell.ts'
import { userDataDir } from './shell/user-data-dir.ts'

// Composition for Electron. Bundled, all entries lie side by side in dist/main, the page in dist/renderer.

const dataDir = userDataDir()
if (claimInstance(electron, dataDir)) {
  await startElectronShell(electron, {
    bundleDir: fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, ''),
    pageDir: fileURLToPath(new URL('../renderer', import.meta.url)),
    dataDir,
    argv: process.argv,
  })
}
