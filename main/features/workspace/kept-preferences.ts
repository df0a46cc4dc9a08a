import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Preferences, type PreferencesPatch, readPreferences } from '../../../shared/preferences.ts'
import { parseJson } from '../../files/parse-json.ts'
import { safeWrite } from '../../files/safe-write.ts'

export interface KeptPreferences {
  get(): Promise<Preferences>
  /** Keeps the given parts, leaves the others; resolves to all of them once they are on the disk. */
  set(patch: PreferencesPatch): Promise<Preferences>
}

/** The user's preferences beside the list of recent workspaces; without a folder nothing is kept. */
export const createKeptPreferences = (configDir: string | undefined): KeptPreferences => {
  const file = configDir === undefined ? null : join(configDir, 'preferences.json')
  const get = async (): Promise<Preferences> => {
    // None yet, or unreadable: a lost preference must never keep the program from starting.
    const text = file === null ? '' : await readFile(file, 'utf8').catch(() => '')
    return readPreferences(parseJson(text))
  }
  const change = async (patch: PreferencesPatch): Promise<Preferences> => {
    const next = readPreferences({ ...(await get()), ...patch })
    if (file !== null) await safeWrite(file, JSON.stringify(next, null, 2))
    return next
  }
  // One after the other: each reads what the one before has written.
  let last: Promise<unknown> = Promise.resolve()
  return {
    get,
    set(patch) {
      const done = last.then(() => change(patch))
      last = done.catch(() => undefined)
      return done
    },
  }
}
