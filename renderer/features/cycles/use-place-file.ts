import { useCallback } from 'react'
import { useCore } from '../../lib/core-client.tsx'
import { uploadFile } from '../../lib/intake.ts'
import { useSay } from '../../lib/use-say.tsx'

/** Puts files, or an evidence record that waits, into a slot of an entry. */
export const usePlaceFile = (nomination: string) => {
  const core = useCore()
  const say = useSay()
  return useCallback(
    async (slot: string, files: readonly (File | string)[]) => {
      try {
        for (const file of files) {
          const path = typeof file === 'string' ? file : await uploadFile(file)
          await core.call('evidence.place', { file: path, nomination, slot })
        }
      } catch (failure) {
        say.failed(failure)
      }
    },
    [core, nomination, say],
  )
}
