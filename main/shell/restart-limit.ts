const most = 3
const withinMs = 60_000

/** Says whether another restart is sensible: a core that dies four times in a minute will not get better by itself. */
export const createRestartLimit = (now: () => number): (() => boolean) => {
  let restarts: readonly number[] = []
  return () => {
    restarts = [...restarts.filter((at) => now() - at < withinMs), now()]
    return restarts.length <= most
  }
}
