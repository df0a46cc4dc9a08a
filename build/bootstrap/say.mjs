/** Tells the person something; standard output stays free for the program's own answers. */
export const say = (zh, en) => process.stderr.write(`${zh}\n${en}\n`)

/** Says why it cannot go on, and stops. */
export const stop = (zh, en) => {
  say(zh, en)
  process.exit(1)
}
