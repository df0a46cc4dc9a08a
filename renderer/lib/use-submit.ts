import { useState } from 'react'
import { failureText } from './call-failure.ts'
import { useLanguage } from './texts.ts'

/** What a dialog hands to the core: it closes once that is taken, and stays open, saying why, while it is refused. */
export const useSubmit = (onDone: () => void) => {
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const submit = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    try {
      await work()
      onDone()
    } catch (refused) {
      setFailure(failureText(refused, language))
      setBusy(false)
    }
  }
  return { busy, failure, refuse: setFailure, submit }
}
