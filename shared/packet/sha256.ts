/** First 32 bits of the fractional part. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32)

const firstPrimes = (count: number): readonly number[] => {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes
}

/** FIPS 180-4, 4.2.2 and 5.3.3: of the cube roots of the first 64 primes, and the square roots of the first eight. */
const roundConstants = Uint32Array.from(firstPrimes(64), (prime) => fraction(Math.cbrt(prime)))
const startState = Uint32Array.from(firstPrimes(8), (prime) => fraction(Math.sqrt(prime)))

const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

const block = (state: Uint32Array, words: Uint32Array, view: DataView, at: number): void => {
  const word = (index: number): number => words[index] ?? 0
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(at + i * 4)
  for (let i = 16; i < 64; i += 1) {
    const [a, b] = [word(i - 15), word(i - 2)]
    words[i] =
      word(i - 16) +
      (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
      word(i - 7) +
      (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i += 1) {
    const one =
      (h +
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (roundConstants[i] ?? 0) +
        word(i)) |
      0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + value
}

export interface Sha256 {
  update(bytes: Uint8Array): void
  /** Lower-case hex; to be asked for once, at the end. */
  hex(): string
}

/**
 * SHA-256 piece by piece (FIPS 180-4), so that a volume of any size passes through little memory: what browsers offer
 * takes a file as a whole or not at all.
 */
export const createSha256 = (): Sha256 => {
  const state = Uint32Array.from(startState)
  const words = new Uint32Array(64)
  let rest = new Uint8Array(0)
  let length = 0
  const update = (bytes: Uint8Array): void => {
    length += bytes.length
    let data = bytes
    if (rest.length > 0) {
      data = new Uint8Array(rest.length + bytes.length)
      data.set(rest)
      data.set(bytes, rest.length)
    }
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
    let at = 0
    for (; at + 64 <= data.length; at += 64) block(state, words, view, at)
    rest = data.slice(at)
  }
  return {
    update,
    hex() {
      const bits = length * 8
      const end = new Uint8Array(((rest.length + 9 + 63) & ~63) - rest.length)
      end[0] = 0x80
      const view = new DataView(end.buffer)
      view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32))
      view.setUint32(end.length - 4, bits >>> 0)
      update(end)
      return [...state].map((one) => one.toString(16).padStart(8, '0')).join('')
    },
  }
}
