import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isNetworkDrive } from '../../../main/db/network-drive.ts'

const dir = mkdtempSync(join(tmpdir(), 'ledger-mounts-'))
const mounts = join(dir, 'mounts')
writeFileSync(
  mounts,
  [
    '/dev/sda1 / ext4 rw 0 0',
    '//server/share /mnt/工会\\040共享 cifs rw 0 0',
    'server:/home /net nfs4 rw 0 0',
    '/dev/sdb1 /net/local ext4 rw 0 0',
    'user@host: /home/u/remote fuse.sshfs rw 0 0',
    '',
  ].join('\n'),
)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test.each([
  ['/home/u/台账', false],
  ['/mnt/工会 共享/台账', true],
  ['/net', true],
  ['/net/x', true],
  ['/net/local/x', false],
  ['/network', false],
  ['/home/u/remote/x', true],
  ['\\\\server\\share\\台账', true],
  ['//server/share', true],
  ['\\\\?\\C:\\台账', false],
])('%s: %s', (path, expected) => {
  expect(isNetworkDrive(path, mounts)).toBe(expected)
})
