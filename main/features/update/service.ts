import { dirname, join } from 'node:path'
import packageFile from '../../../package.json' with { type: 'json' }
import type { Handlers } from '../../core/feature.ts'
import { openUpdate, type ThisProgram } from './open-update.ts'
import { releaseKeys } from './release-keys.ts'
import { takeInstaller } from './take-installer.ts'

const thisProgram: ThisProgram = {
  version: packageFile.version,
  platform: process.platform,
  arch: process.arch,
  keys: releaseKeys,
}

/** Updates from a file, without a network. `dataDir`: the program's folder of this user; none: beside the file. */
export const createUpdateHandlers = (
  dataDir: string | undefined,
  program: ThisProgram = thisProgram,
): Handlers<'update.status' | 'update.inspect' | 'update.take'> => ({
  'update.status': () => ({ current: program.version, canUpdate: program.keys.length > 0 }),
  'update.inspect': async ({ file }) => {
    const { manifest } = await openUpdate(file, program)
    const { version, notes, madeAt } = manifest
    return { version, current: program.version, notes, madeAt, size: manifest.file.size }
  },
  'update.take': async ({ file }, _, job) => {
    const update = await openUpdate(file, program)
    return {
      installer: await takeInstaller(
        update,
        dataDir === undefined ? dirname(file) : join(dataDir, 'updates'),
        job,
      ),
      version: update.manifest.version,
    }
  },
})
