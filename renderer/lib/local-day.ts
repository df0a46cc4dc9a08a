/** Today where the user is, as YYYY-MM-DD. */
export const localDay = (): string =>
  new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
