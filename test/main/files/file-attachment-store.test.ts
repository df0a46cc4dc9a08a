import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAttachmentStore } from '../../../main/files/file-attachment-store.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-files-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const inStore = () =>
  readdirSync(join(dir, 'attachments'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )

test('a file is stored once, under the hash of its bytes', async () => {
  const bytes = Buffer.alloc(300_000, '佐证')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(join(dir, 'a.pdf'), bytes)
  const store = createAttachmentStore(join(dir, 'attachments'))
  expect(await store.add(join(dir, 'a.pdf'))).toEqual({ sha256, size: bytes.length, existed: false })
  const { mtimeMs } = statSync(store.pathOf(sha256))
  expect(await store.addBytes(bytes)).toEqual({ sha256, size: bytes.length, existed: true })
  expect(inStore().map((one) => one.name)).toEqual([`${sha256}.bin`])
  expect(statSync(store.pathOf(sha256)).mtimeMs).toBe(mtimeMs)
  expect(bytes.equals(await store.read(sha256))).toBe(true)
  expect(bytes.equals(readFileSync(join(dir, 'attachments', sha256.slice(0, 2), `${sha256}.bin`)))).toBe(true)
})

test('an empty file is a file', async () => {
  const { sha256, size } = await createAttachmentStore(dir).addBytes(new Uint8Array())
  expect({ sha256, size }).toEqual({ sha256: createHash('sha256').digest('hex'), size: 0 })
})

test('a source that is not there or not a file leaves nothing behind', async () => {
  const store = createAttachmentStore(join(dir, 'attachments'))
  await expect(store.add(join(dir, 'none.pdf'))).rejects.toMatchObject({
    error: { code: 'file-missing', detail: { file: 'none.pdf' } },
  })
  await expect(store.add(dir)).rejects.toMatchObject({ error: { code: 'file-unreadable' } })
  expect(inStore()).toEqual([])
})

test('bytes that are gone are reported as such; a hash is never a path', async () => {
  const store = createAttachmentStore(dir)
  const sha256 = 'a'.repeat(64)
  expect(store.has(sha256)).toBe(false)
  await expect(store.read(sha256)).rejects.toMatchObject({ error: { code: 'file-missing' } })
  expect(() => store.pathOf('../../etc/passwd')).toThrow('file-missing')
})
