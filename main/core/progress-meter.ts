import type { Progress } from '../../shared/envelope.ts'

const smallestGapMs = 100

/** Passes on at most ten reports a second and adds the time left, judged from the pace so far. */
export const createProgressMeter = (
  send: (progress: Progress) => void,
  now: () => number,
): ((progress: Omit<Progress, 'secondsLeft'>) => void) => {
  const startedAt = now()
  let sentAt = Number.NEGATIVE_INFINITY
  return (progress) => {
    const at = now()
    if (at - sentAt < smallestGapMs && progress.done < progress.total) return
    sentAt = at
    const seconds = (at - startedAt) / 1000
    const known = progress.done > 0 && seconds > 0.5
    const secondsLeft = known
      ? Math.round((seconds / progress.done) * (progress.total - progress.done))
      : null
    send({ ...progress, secondsLeft })
  }
}
