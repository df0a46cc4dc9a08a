import type { Core } from './core.ts'

/** The same core, which also says how far its newest job is (0 to 1), and null when the last of them has ended. */
export const tellProgress = (core: Core, tell: (done: number | null) => void): Core => {
  let running = 0
  return {
    ...core,
    async call(method, input, options = {}) {
      let isJob = false
      try {
        return await core.call(method, input, {
          ...options,
          onProgress(progress) {
            if (!isJob) running += 1
            isJob = true
            if (progress.total > 0) tell(Math.min(1, progress.done / progress.total))
            options.onProgress?.(progress)
          },
        })
      } finally {
        if (isJob) running -= 1
        if (isJob && running === 0) tell(null)
      }
    },
  }
}
