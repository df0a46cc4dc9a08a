import { createHash } from 'node:crypto'
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedError } from '../../../shared/errors.ts'
import { say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import { mapFileError } from '../../files/map-file-error.ts'
import type { OpenedUpdate } from './open-update.ts'

/**
 * Writes the installer of an update into `dir` and gives its place. It gets its name only once every byte has proved to
 * be the signed one; of anything else nothing is left. Throws `update-refused`, `disk-full`, `cancelled`.
 */
export const takeInstaller = async (
  { manifest: { file, version }, zip }: OpenedUpdate,
  dir: string,
  job: JobContext,
): Promise<string> => {
  const target = join(dir, file.name)
  const temporary = `${target}.part`
  const hash = createHash('sha256')
  let size = 0
  try {
    await mkdir(dir, { recursive: true })
    const out = await open(temporary, 'w', 0o600)
    try {
      for await (const chunk of zip.stream(file.name) as AsyncIterable<Buffer>) {
        if (job.signal.aborted) throw new ExpectedError('cancelled')
        size += chunk.length
        if (size > file.size) break
        hash.update(chunk)
        await out.writeFile(chunk)
        job.report({
          done: size,
          total: file.size,
          label: say('核对 {version} 版安装程序', 'Checking version {version}', { version }),
        })
      }
      await out.sync()
    } finally {
      await out.close()
    }
    if (size !== file.size || hash.digest('hex') !== file.sha256)
      throw new ExpectedError('update-refused', {
        reason: say(
          '安装程序与签名所载的不一致，可能被改动或没有拷完整',
          'the installer is not the signed one; it was altered or not copied whole',
        ),
      })
    if (!file.name.endsWith('.exe')) await chmod(temporary, 0o700)
    await rename(temporary, target)
    return target
  } catch (error) {
    await rm(temporary, { force: true })
    const mapped = mapFileError(error, target)
    if (mapped instanceof ExpectedError) throw mapped
    throw new ExpectedError('update-refused', {
      reason: say('文件不完整或已损坏', 'the file is incomplete or damaged'),
    })
  }
}
