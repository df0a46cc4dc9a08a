import { useCallback } from 'react'
import { uploadFile } from '../lib/intake.ts'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { useSay } from '../lib/use-say.tsx'
import { usePrintableFiles } from './use-printable-files.tsx'

const texts = defineTexts(
  'put-files',
  { putting: '正在放入 {{done}} / {{total}} 个文件', stop: '停止' },
  { putting: 'Adding file {{done}} of {{total}}', stop: 'Stop' },
)

/**
 * Hands files in one after the other and puts each where `put` says; a text stands for a file that the core already
 * has. Those that cannot be printed are asked about first; one that is refused is told, and the others go on.
 */
export const usePutFiles = () => {
  const t = useTexts(texts)
  const say = useSay()
  const printable = usePrintableFiles()
  return useCallback(
    async (chosen: readonly (File | string)[], put: (file: string) => Promise<unknown>) => {
      const files = await printable(chosen)
      let stopped = false
      const work = say.working(t('stop'), () => {
        stopped = true
      })
      for (const [done, file] of files.entries()) {
        if (stopped) break
        if (files.length > 1) work.show(t('putting', { done: done + 1, total: files.length }))
        try {
          await put(typeof file === 'string' ? file : await uploadFile(file))
        } catch (failure) {
          say.failed(failure)
        }
      }
      work.end()
    },
    [printable, say, t],
  )
}
