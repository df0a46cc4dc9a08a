/** Hybrid logical clock (Kulkarni et al., 2014): sorts as text, never runs backwards, names its station. */
export interface HybridClock {
  /** Time of a new change: later than all seen before. */
  tick(): string
  /** Takes note of a time from elsewhere. */
  observe(clock: string): void
}

/** Times are `milliseconds(12 hex)-counter(4 hex)-station`. `last` is the newest time on file. */
export const createHybridClock = (clock: () => Date, station: string, last?: string): HybridClock => {
  let time = 0
  let counter = 0
  const observe = (text: string): void => {
    const seenTime = Number.parseInt(text.slice(0, 12), 16)
    const seenCounter = Number.parseInt(text.slice(13, 17), 16)
    if (seenTime > time || (seenTime === time && seenCounter > counter)) {
      time = seenTime
      counter = seenCounter
    }
  }
  if (last) observe(last)
  return {
    observe,
    tick: () => {
      const now = clock().getTime()
      if (now > time) {
        time = now
        counter = 0
      } else if (counter < 0xffff) counter += 1
      else {
        time += 1
        counter = 0
      }
      return `${time.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${station}`
    },
  }
}
