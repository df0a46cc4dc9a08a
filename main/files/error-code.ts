/** The code by which Node, the system or SQLite names a failure (`ENOSPC`, `SQLITE_FULL`); '' where it has none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
