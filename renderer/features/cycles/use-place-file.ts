import { useCallback } from 'react'
import { useCore } from '../../lib/core-client.tsx'
import { usePutFiles } from '../../record/use-put-files.ts'

/** Puts files, or an evidence record that waits, into a slot of an entry. */
export const usePlaceFile = (nomination: string) => {
  const core = useCore()
  const put = usePutFiles()
  return useCallback(
    (slot: string, files: readonly (File | string)[]) =>
      put(files, (file) => core.call('evidence.place', { file, nomination, slot })),
    [core, nomination, put],
  )
}
