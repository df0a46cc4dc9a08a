import { readFile } from 'node:fs/promises'
import { errorCode } from './error-code.ts'

/** Beside the bundle, or where the build puts it when the program runs from source. */
const folders = ['../offline/', '../../dist/offline/'].map((path) => new URL(path, import.meta.url))

/** A page that leaves the house, as `build/bundle-offline-pages.ts` made it. Throws where it was not built: a bug. */
export const offlinePage = async (name: 'judge-kit' | 'packet-checker'): Promise<string> => {
  for (const folder of folders) {
    try {
      return await readFile(new URL(`${name}.html`, folder), 'utf8')
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
  throw new Error(`${name}.html was not built: run build/bundle-offline-pages.ts`)
}
