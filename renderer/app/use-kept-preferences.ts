import { useEffect, useState } from 'react'
import { defaultPreferences, type Preferences } from '../../shared/preferences.ts'
import type { CoreConnection } from '../lib/core-connection.ts'
import { useUiState } from '../lib/ui-state.ts'

const names = Object.keys(defaultPreferences) as readonly (keyof Preferences)[]

const keep = async (connection: CoreConnection, now: Preferences, before: Preferences): Promise<void> => {
  const changed = names.filter((name) => now[name] !== before[name])
  if (changed.length === 0) return
  const patch = Object.fromEntries(changed.map((name) => [name, now[name]]))
  const kept = await connection.call('preferences.set', patch)
  if (!kept.ok) console.error(`preferences not kept: ${kept.error.code}`)
}

/**
 * Takes over what this user chose earlier, then hands every change to the core. The page's own storage would not
 * do: the browser shell has another origin at every start. False until the choices are known, so that nothing is
 * painted in colours that change at once.
 */
export const useKeptPreferences = (connection: CoreConnection): boolean => {
  const [known, setKnown] = useState(false)
  useEffect(() => {
    connection
      .call('preferences.get', {})
      .then((answer) => answer.ok && useUiState.setState(answer.value as Preferences))
      // Without them the page works as well.
      .catch((failure: unknown) => console.error(failure))
      .finally(() => setKnown(true))
  }, [connection])
  useEffect(
    () =>
      known
        ? useUiState.subscribe((now, before) => {
            keep(connection, now, before).catch((failure: unknown) => console.error(failure))
          })
        : undefined,
    [connection, known],
  )
  return known
}
