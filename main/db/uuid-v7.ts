import { randomBytes } from 'node:crypto'

/** UUIDs of version 7 (RFC 9562 §5.7): they sort by time of making, also within one millisecond. */
export const createUuidV7 = (clock: () => Date): (() => string) => {
  let last = 0
  let counter = 0
  // Fetched many at a time: asking the system for eight bytes costs more than writing the record.
  let pool = randomBytes(0)
  const random = (bytes: number): Buffer => {
    if (pool.length < bytes) pool = randomBytes(8192)
    const taken = pool.subarray(0, bytes)
    pool = pool.subarray(bytes)
    return taken
  }
  return () => {
    const now = clock().getTime()
    counter = now > last ? random(2).readUInt16BE() & 0x7ff : counter + 1
    last = Math.max(last, now)
    if (counter > 0xfff) {
      last += 1
      counter = 0
    }
    const time = last.toString(16).padStart(12, '0')
    const tail = random(8)
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
    const rest = tail.toString('hex')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`
  }
}
