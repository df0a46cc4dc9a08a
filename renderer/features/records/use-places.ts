import { useCallback, useEffect, useRef, useState } from 'react'

/** Places of a list, the last one not among them. */
export interface Places {
  readonly first: number
  readonly last: number
}

/** What is passed by while the thumb is dragged is not asked for … */
const settle = 60
/** … but a register that keeps moving shows its rows now and then. */
const longest = 240

/**
 * The places in sight, once they have stood still: the page around a register is then not drawn anew with every
 * frame of scrolling.
 */
export const usePlaces = (): readonly [Places, (first: number, last: number) => void] => {
  const [places, setPlaces] = useState<Places>({ first: 0, last: 1 })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const movedAt = useRef<number | null>(null)
  const latest = useRef(places)
  useEffect(() => () => clearTimeout(timer.current), [])
  const move = useCallback((first: number, last: number) => {
    if (latest.current.first === first && latest.current.last === last) return
    latest.current = { first, last }
    const now = performance.now()
    movedAt.current ??= now
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => {
        movedAt.current = null
        setPlaces(latest.current)
      },
      Math.max(0, Math.min(settle, movedAt.current + longest - now)),
    )
  }, [])
  return [places, move]
}
