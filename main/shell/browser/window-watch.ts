export interface WindowWatch {
  /** A window is being opened or brought to the front; it may take a while until its page connects. */
  opened(): void
  /** The browser process that we started has ended (on some systems it hands over and ends at once). */
  browserEnded(): void
  pages(count: number): void
}

export interface WindowWatchOptions {
  /** The person closed the window. */
  readonly onClosed: () => void
  /** The browser ended and no page ever came. */
  readonly onFailed: () => void
}

/** Longer than a page takes to reload, or to come back after the core was restarted. */
const graceMs = { running: 20_000, ended: 1500, neverCame: 20_000 } as const

/** Tells from processes and connections whether the window that we opened was closed. */
export const createWindowWatch = (options: WindowWatchOptions): WindowWatch => {
  let timer: NodeJS.Timeout | undefined
  let watching = false
  let came = false
  let ended = false
  let pages = 0

  const judge = (): void => {
    clearTimeout(timer)
    if (!watching || pages > 0) return
    if (came) timer = setTimeout(options.onClosed, ended ? graceMs.ended : graceMs.running)
    else if (ended) timer = setTimeout(options.onFailed, graceMs.neverCame)
  }
  return {
    opened() {
      // Also while the last window is being mourned: a new one begins anew.
      clearTimeout(timer)
      watching = true
      ended = false
      came = pages > 0
    },
    browserEnded() {
      ended = true
      judge()
    },
    pages(count) {
      pages = count
      came ||= count > 0
      judge()
    },
  }
}
