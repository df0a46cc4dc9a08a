import type { ZipFile } from './open-zip.ts'

/** An entry that unpacks to more than the directory of its archive says. */
export class UnpacksTooFar extends Error {}

/** The content of an entry piece by piece; throws `UnpacksTooFar` as soon as there is more of it than declared. */
export async function* unpacked(zip: ZipFile, name: string): AsyncGenerator<Uint8Array> {
  const declared = zip.entries.find((entry) => entry.name === name)?.size ?? 0
  let size = 0
  for await (const piece of zip.stream(name) as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > declared) throw new UnpacksTooFar(name)
    yield piece
  }
}
