import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logFileNames, logFolder } from '../../main/core/log-files.ts'
import { claimInstance, startElectronShell } from '../../main/shell/electron/start-electron-shell.ts'
import { createFakeElectron, type FakeElectronOptions } from './fake-electron.ts'

/** The shell of Electron on a typed fake, with a folder of its own. `files` are put there before it starts. */
export const startElectronTestShell = async (
  options: FakeElectronOptions & {
    readonly argv?: readonly string[]
    readonly files?: Readonly<Record<string, string>>
  } = {},
) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'jiangxin-electron-'))
  const files = { 'index.html': '<meta content="__CSP_NONCE__">', ...options.files }
  for (const [name, text] of Object.entries(files)) await writeFile(join(dataDir, name), text)
  const fake = createFakeElectron(options)
  claimInstance(fake.electron, dataDir)
  const argv = (options.argv ?? ['ledger']).map((word) => word.replace('<dir>', dataDir))
  await startElectronShell(fake.electron, { bundleDir: '/bundle', pageDir: dataDir, dataDir, argv })
  const [window] = fake.windows
  const [core] = fake.processes
  if (!window || !core) throw new Error('no window or no core')
  return {
    ...fake,
    window,
    core,
    dataDir,
    log: () => readFile(join(logFolder(dataDir), logFileNames[0]), 'utf8'),
    remove: () => rm(dataDir, { recursive: true, force: true }),
  }
}
