import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/** Where Electron's own binaries keep their fuses: a sentinel, version 1, a count, one digit per fuse. */
const fuseWire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${String.fromCharCode(1, 9)}101100110`

/** A folder laid out as Electron's Linux archive, so that packaging can be tried where Electron is not to be had. */
export const writeStandInElectron = async (dir: string, version: string): Promise<void> => {
  const app = join(dir, 'default-app')
  await mkdir(app, { recursive: true })
  await mkdir(join(dir, 'resources'), { recursive: true })
  await mkdir(join(dir, 'locales'), { recursive: true })
  await writeFile(join(app, 'main.js'), '// default app')
  await createPackage(app, join(dir, 'resources', 'default_app.asar'))
  await writeFile(join(dir, 'electron'), Buffer.from(`stand-in\0${fuseWire}\0`, 'latin1'), { mode: 0o755 })
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'icudtl.dat', 'resources.pak']) {
    await writeFile(join(dir, name), name)
  }
  for (const locale of ['zh-CN', 'en-US', 'de'])
    await writeFile(join(dir, 'locales', `${locale}.pak`), locale)
  await writeFile(join(dir, 'version'), version)
}
