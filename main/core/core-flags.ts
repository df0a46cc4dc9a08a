/**
 * How Node is started for the core. Left to itself, V8 sets up to 200 MB aside for short-lived objects, which a long
 * import fills and empties a hundred times over; a quarter of it does as well, with shorter pauses.
 */
export const coreFlags: readonly string[] = ['--max-semi-space-size=16']
