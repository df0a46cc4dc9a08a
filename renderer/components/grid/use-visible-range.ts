import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

/** Items drawn beyond the edges, so that a turn of the wheel finds them there. */
const spare = 8
/** Where nothing has a size (no layout), as much as a small window shows. */
const unmeasured = 600

export interface VisibleRange {
  readonly first: number
  readonly last: number
  /** Whole items that fit. */
  readonly page: number
  /** The most that are drawn at a time. */
  readonly most: number
}

/** Which items of one height are in sight; scrolling within one item changes nothing. */
export const useVisibleRange = (
  scroller: RefObject<HTMLElement | null>,
  count: number,
  height: number,
  head: number,
): VisibleRange & { readonly onScroll: () => void } => {
  const [top, setTop] = useState(0)
  const [room, setRoom] = useState(unmeasured)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setRoom(element.clientHeight || unmeasured)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  const onScroll = useCallback(() => {
    setTop(Math.floor((scroller.current?.scrollTop ?? 0) / height))
  }, [scroller, height])
  const page = Math.max(1, Math.floor((room - head) / height))
  return {
    first: Math.max(0, Math.min(top, count - page) - spare),
    last: Math.min(count, top + page + 1 + spare),
    page,
    most: page + 1 + 2 * spare,
    onScroll,
  }
}
