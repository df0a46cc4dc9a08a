import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { knownPlaces } from '../../../../main/features/workspace/known-places.ts'
import { listFolders } from '../../../../main/features/workspace/list-folders.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ledger-home-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

test('offers the own folders that are there, and no others', async () => {
  mkdirSync(join(home, 'Documents'))
  const places = await knownPlaces(home, 'linux')
  expect(places.filter(({ kind }) => kind !== 'drive')).toEqual([
    { kind: 'home', name: '', path: home },
    { kind: 'documents', name: '', path: join(home, 'Documents') },
  ])
})

test('a folder that holds a workspace or a packet is marked; hidden ones are left out', async () => {
  for (const name of ['乙', '甲', '.隐藏']) mkdirSync(join(home, name))
  mkdirSync(join(home, '甲', 'ledger.sqlite'))
  mkdirSync(join(home, '乙', 'manifest.json'))
  const { folders, path, parent } = await listFolders(home)
  expect({ path, parent }).toEqual({ path: home, parent: tmpdir() })
  expect(folders.map(({ name, isWorkspace, isPacket }) => ({ name, isWorkspace, isPacket }))).toEqual([
    { name: '甲', isWorkspace: true, isPacket: false },
    { name: '乙', isWorkspace: false, isPacket: true },
  ])
})

test('a folder that cannot be read says so', async () => {
  await expect(listFolders(join(home, 'no'))).rejects.toMatchObject({ error: { code: 'file-unreadable' } })
})
