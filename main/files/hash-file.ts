import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** SHA-256 of all that comes, as lower-case hex. Throws what the stream throws. */
export const hashStream = async (stream: AsyncIterable<unknown>): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of stream) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** SHA-256 of a file, read piece by piece. */
export const hashFile = (path: string): Promise<string> => hashStream(createReadStream(path))
