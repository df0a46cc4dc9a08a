import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCore } from '../lib/core-client.tsx'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { useUiState } from '../lib/ui-state.ts'
import { useSay } from '../lib/use-say.tsx'

const texts = defineTexts(
  'idleLock',
  { locked: '已有 {{minutes}} 分钟没有操作，身份证号已自动锁上。需要时请重新输入口令。' },
  {
    locked:
      'Nothing was done for {{minutes}} minutes: ID numbers are locked. Enter the passphrase when you need them.',
  },
)

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const look = 10_000
const minute = 60_000

/** Locks ID numbers once nobody has touched mouse or keys for as long as the user's preference says; 0: never. */
export const useIdleLock = (): void => {
  const t = useTexts(texts)
  const core = useCore()
  const say = useSay()
  const queries = useQueryClient()
  const minutes = useUiState((state) => state.lockAfter)
  useEffect(() => {
    if (minutes === 0) return
    let last = Date.now()
    const seen = () => {
      last = Date.now()
    }
    const lock = async (): Promise<void> => {
      if (Date.now() - last < minutes * minute) return
      const { state } = await core.call('identity.status', {})
      if (state !== 'unlocked') return
      await core.call('identity.lock', {})
      await queries.invalidateQueries({ queryKey: ['identity.status'] })
      say.warn(t('locked', { minutes }))
    }
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true, capture: true })
    const timer = setInterval(() => void lock().catch(say.failed), look)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true })
    }
  }, [core, minutes, queries, say, t])
}
