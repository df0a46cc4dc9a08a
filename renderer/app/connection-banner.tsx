import { useSyncExternalStore } from 'react'
import { connectionNotice, type PageConnection } from '../lib/port.ts'

/** Says so while the core is away. */
export const ConnectionBanner = ({ connection }: { readonly connection: PageConnection }) => {
  const notice = connectionNotice(useSyncExternalStore(connection.onState, connection.state))
  return notice ? (
    <div className="connection-banner" role="alert">
      {notice}
    </div>
  ) : null
}
