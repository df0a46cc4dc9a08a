import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorkspace, openWorkspace } from '../../../main/db/open-workspace.ts'

const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-station-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
/** Opens a folder as the program does on one computer, and says which station it is and whether it was warned of. */
const open = async (name: string, computer = 'here') => {
  mkdirSync(at(computer), { recursive: true })
  const workspace = await openWorkspace({ dir: at(name), configDir: at(computer), networkDrive: () => false })
  const { stationId, warnings } = workspace
  await workspace.setOperator(operator)
  await workspace.close()
  return { stationId, warned: warnings.length }
}
const create = async (name: string, computer: string | null = 'here'): Promise<string> => {
  const configDir = computer === null ? undefined : at(computer)
  const workspace = await createWorkspace({ dir: at(name), operator, configDir })
  await workspace.close()
  return workspace.stationId
}

test('a folder keeps its station from day to day, and where it is moved on the same computer', async () => {
  const stationId = await create('a')
  expect(await open('a')).toEqual({ stationId, warned: 0 })
  renameSync(at('a'), at('b'))
  expect(await open('b')).toEqual({ stationId, warned: 0 })
  expect(await open('b')).toEqual({ stationId, warned: 0 })
})

test('a copy beside it becomes a station of its own, once, with a warning; the first stays what it was', async () => {
  const stationId = await create('a')
  cpSync(at('a'), at('copy'), { recursive: true })
  const copy = await open('copy')
  expect(copy.stationId).not.toBe(stationId)
  expect(copy.warned).toBe(1)
  expect(await open('a')).toEqual({ stationId, warned: 0 })
  expect(await open('copy')).toEqual({ stationId: copy.stationId, warned: 0 })
})

test('a folder from another computer becomes a station of its own', async () => {
  const stationId = await create('a', 'there')
  cpSync(at('a'), at('moved'), { recursive: true })
  const moved = await open('moved')
  expect(moved.stationId).not.toBe(stationId)
  expect(await open('moved')).toEqual({ ...moved, warned: 0 })
  expect(await open('a', 'there')).toEqual({ stationId, warned: 0 })
})

test('a stick that goes to and fro has one station on each computer', async () => {
  const here = await create('stick')
  const there = await open('stick', 'there')
  expect((await open('stick', 'here')).stationId).toBe(here)
  expect((await open('stick', 'there')).stationId).toBe(there.stationId)
})

test('a workspace of before, which names no home, keeps its station', async () => {
  const stationId = await create('a', null)
  expect(JSON.parse(readFileSync(join(at('a'), 'workstation.json'), 'utf8')).home).toBeUndefined()
  expect(await open('a')).toEqual({ stationId, warned: 0 })
  cpSync(at('a'), at('copy'), { recursive: true })
  expect((await open('copy')).stationId).not.toBe(stationId)
})

test('settings that were lost or spoilt cost a new station, never the ledger', async () => {
  const stationId = await create('a')
  writeFileSync(join(at('here'), 'stations.json'), '{"install":')
  const after = await open('a')
  expect(after.stationId).not.toBe(stationId)
  expect(await open('a')).toEqual({ ...after, warned: 0 })
})
