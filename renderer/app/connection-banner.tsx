import { useSyncExternalStore } from 'react'
import type { PageConnection } from '../lib/port.ts'
import { useTexts } from '../lib/texts.ts'
import { appTexts } from './app-texts.ts'

/** Says so while the core is away. */
export const ConnectionBanner = ({ connection }: { readonly connection: PageConnection }) => {
  const t = useTexts(appTexts)
  const state = useSyncExternalStore(connection.onState, connection.state)
  return state === 'lost' ? (
    <div className="connection-banner" role="alert">
      {t('connectionLost')}
    </div>
  ) : null
}
