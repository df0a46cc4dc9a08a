import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultPreferences, type Preferences, readPreferences } from '../../../shared/preferences.ts'

/** The language this user chose in the page, where the core keeps it (features/workspace/kept-preferences.ts). */
export const readLanguage = (dataDir: string): Preferences['language'] => {
  try {
    return readPreferences(JSON.parse(readFileSync(join(dataDir, 'preferences.json'), 'utf8'))).language
  } catch {
    // None chosen yet, or unreadable.
    return defaultPreferences.language
  }
}
