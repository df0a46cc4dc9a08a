import { useEffect, useRef } from 'react'

/** Ctrl+P prints the whole list as the button does; the browser's own would print the rows in sight. */
export const usePrintKey = (print: () => void): void => {
  const latest = useRef(print)
  latest.current = print
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
