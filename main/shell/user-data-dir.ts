import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where the program keeps what belongs to this computer's user and to no workspace: recent list, browser profile,
 * files on their way in. `JIANGXIN_DATA_DIR` moves it, for a program carried on a USB stick and for tests.
 */
export const userDataDir = (env: NodeJS.ProcessEnv = process.env, platform = process.platform): string => {
  if (env.JIANGXIN_DATA_DIR) return env.JIANGXIN_DATA_DIR
  const name = 'jiangxin-ledger'
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), name)
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name)
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), name)
}
