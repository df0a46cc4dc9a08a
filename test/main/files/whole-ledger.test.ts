import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorkspaceHandlers, type WorkspaceHolder } from '../../../main/features/workspace/service.ts'
import { openWorkspace } from '../../../main/db/open-workspace.ts'
import { packWholeLedger } from '../../../main/files/pack-whole-ledger.ts'
import { unpackWholeLedger } from '../../../main/files/unpack-whole-ledger.ts'
import { createTestWorkspace, type TestWorkspace } from '../../support/create-test-workspace.ts'

let old: TestWorkspace
let folder: string
beforeEach(async () => {
  old = await createTestWorkspace()
  folder = mkdtempSync(join(tmpdir(), 'ledger-move-'))
})
afterEach(async () => {
  await old.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const packed = async (): Promise<string> => {
  const { workspace, job } = old
  workspace.store.write({ label: 'edit' }, (writer) => writer.insert('unit', { name: '云帆港口集团' }))
  await workspace.attachments.addBytes(Buffer.from('证书'))
  mkdirSync(join(workspace.dir, 'fonts'))
  writeFileSync(join(workspace.dir, 'fonts', '方正小标宋.ttf'), 'font')
  writeFileSync(join(workspace.dir, 'station-key.json'), 'secret')
  const file = join(folder, '台账.jxledger')
  await packWholeLedger(workspace, file, job)
  return file
}
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error) => error.error?.code ?? String(error),
  )

test('a workspace moves as one file: records, history, attachments, fonts, operator, and no key of the station', async () => {
  const file = await packed()
  const dir = join(folder, 'new')
  await unpackWholeLedger(file, dir, old.job)
  expect(readdirSync(dir).toSorted()).toEqual(['attachments', 'fonts', 'ledger.sqlite', 'workstation.json'])
  const moved = await openWorkspace({ dir })
  try {
    expect(moved.operator).toEqual(old.workspace.operator)
    expect(moved.stationId).not.toBe(old.workspace.stationId)
    expect(moved.store.list({ type: 'unit' })).toEqual(old.workspace.store.list({ type: 'unit' }))
    expect(moved.store.nextUndo()?.label).toBe('edit')
    expect(readFileSync(join(dir, 'fonts', '方正小标宋.ttf'), 'utf8')).toBe('font')
  } finally {
    await moved.close()
  }
  expect(readdirSync(folder).toSorted()).toEqual(['new', '台账.jxledger'])
})

test('a file that is cut, altered or leads elsewhere leaves nothing behind', async () => {
  const bytes = readFileSync(await packed())
  const parts = unzipSync(bytes)
  const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString())
  const font = manifest.parts.find((part: { path: string }) => part.path.startsWith('fonts/'))
  const withManifest = (change: (made: typeof manifest) => void): Uint8Array => {
    const made = structuredClone(manifest)
    change(made)
    return zipSync({ ...parts, 'manifest.json': strToU8(JSON.stringify(made)) })
  }
  const partOf = (made: typeof manifest) =>
    made.parts.find((part: { name: string }) => part.name === font.name)
  const spoilt: Readonly<Record<string, Uint8Array>> = {
    cut: bytes.subarray(0, bytes.length - 100),
    text: Buffer.from('not a workspace'),
    changed: zipSync({ ...parts, [font.name]: strToU8('other') }),
    added: zipSync({ ...parts, 'files/999': strToU8('more') }),
    up: withManifest((made) => Object.assign(partOf(made), { path: 'fonts/../../evil.ttf' })),
    elsewhere: withManifest((made) => Object.assign(partOf(made), { path: 'workstation.json' })),
    twice: withManifest((made) => Object.assign(partOf(made), { path: 'ledger.sqlite' })),
    'not a ledger': zipSync({ ...parts, 'ledger.sqlite': strToU8('SQLite format 3') }),
  }
  for (const [name, content] of Object.entries(spoilt)) {
    const file = join(folder, 'spoilt.jxledger')
    writeFileSync(file, content)
    expect([name, await codeOf(unpackWholeLedger(file, join(folder, 'new'), old.job))]).toEqual([
      name,
      'file-unreadable',
    ])
    expect(readdirSync(folder).toSorted()).toEqual(['spoilt.jxledger', '台账.jxledger'])
  }
  const newer = join(folder, 'newer.jxledger')
  writeFileSync(
    newer,
    withManifest((made) => Object.assign(made, { schema: 99 })),
  )
  expect(await codeOf(unpackWholeLedger(newer, join(folder, 'new'), old.job))).toBe('workspace-newer')
})

test('a folder that holds something is never written into', async () => {
  const file = await packed()
  const dir = join(folder, 'full')
  mkdirSync(dir)
  writeFileSync(join(dir, 'mine.txt'), '')
  expect(await codeOf(unpackWholeLedger(file, dir, old.job))).toBe('workspace-exists')
  expect(readdirSync(dir)).toEqual(['mine.txt'])
})

test('cancelled, nothing is left on either side', async () => {
  const file = await packed()
  const stopped = { signal: AbortSignal.abort(), report: () => undefined }
  expect(await codeOf(packWholeLedger(old.workspace, join(folder, 'b.jxledger'), stopped))).toBe('cancelled')
  expect(await codeOf(unpackWholeLedger(file, join(folder, 'new'), stopped))).toBe('cancelled')
  expect(readdirSync(folder)).toEqual(['台账.jxledger'])
})

test('it is asked for by name, beside the ledger where no place is given', async () => {
  const holder = { current: () => old.workspace, configDir: undefined } as unknown as WorkspaceHolder
  const handlers = createWorkspaceHandlers(holder, async () => undefined)
  const made = await handlers['workspace.pack']({}, old.workspace, old.job)
  expect(existsSync(made.file)).toBe(true)
  expect(made.file.endsWith('-20260301.jxledger')).toBe(true)
})
