import { useCallback } from 'react'
import type { Inputs } from '../../shared/contract.ts'
import { useCore } from './core-client.tsx'
import { useSay } from './use-say.tsx'

/** Opens an evidence or packet file in a tab of its own, by a ticket that names no path. */
export const useOpenFile = () => {
  const core = useCore()
  const say = useSay()
  return useCallback(
    async (file: Inputs['files.ticket']) => {
      try {
        const { ticket } = await core.call('files.ticket', file)
        window.open(`/files/${ticket}`, '_blank', 'noopener')
      } catch (failure) {
        say.failed(failure)
      }
    },
    [core, say],
  )
}
