import { installedElectron } from './bootstrap/find-electron.mjs'

/** Why the program cannot be driven in Electron on this machine; null when it can. `LEDGER_E2E_SHELL=browser` forgoes it. */
export const noElectronReason = (): string | null => {
  if (process.env.LEDGER_E2E_SHELL === 'browser') return 'LEDGER_E2E_SHELL=browser'
  if (!installedElectron())
    return 'its binary is not on this machine; npm start fetches it where it can be had'
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return 'no display; run it under xvfb-run'
  return null
}
