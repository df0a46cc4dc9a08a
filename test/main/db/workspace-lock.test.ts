import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lockWorkspace } from '../../../main/db/workspace-lock.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-lock-'))
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(dir, { recursive: true, force: true })
})

const file = () => join(dir, 'workspace.lock')
const lock = (pid: number, more: Partial<Parameters<typeof lockWorkspace>[0]> = {}) =>
  lockWorkspace({
    dir,
    operator: '王敏',
    clock: () => new Date(),
    host: 'a',
    pid,
    isAlive: () => true,
    ...more,
  })

test('a dead process of this machine makes room at once', () => {
  lock(1)
  const second = lock(2, { isAlive: (pid) => pid !== 1 })
  expect(second).toMatchObject({ unclean: true, takenFrom: null })
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ pid: 2, host: 'a', operator: '王敏' })
})

test('this very process counts as alive, a process from before the last start of the machine does not', () => {
  const real = { dir, operator: '王敏', clock: () => new Date() }
  const held = lockWorkspace(real)
  expect(() => lockWorkspace(real)).toThrow('workspace-locked')
  held.release()
  lockWorkspace({ ...real, clock: () => new Date(0) })
  expect(lockWorkspace(real).unclean).toBe(true)
})

test('only the holder can release', () => {
  const first = lock(1)
  lock(2, { isAlive: () => false })
  first.release()
  expect(existsSync(file())).toBe(true)
})

test('the heart beats while it is held', () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T08:00:00Z') })
  const held = lock(1)
  vi.advanceTimersByTime(65_000)
  expect(JSON.parse(readFileSync(file(), 'utf8')).heartbeat).toBe('2026-03-01T08:01:00.000Z')
  held.release()
  vi.advanceTimersByTime(65_000)
  expect(existsSync(file())).toBe(false)
})

test('a lock cut off while it was written is taken over once it is old', () => {
  writeFileSync(file(), '{"host":')
  expect(() => lock(1)).toThrow('workspace-locked')
  utimesSync(file(), 0, 0)
  expect(lock(1).unclean).toBe(true)
})

test('a release marked unsound leaves its mark for the next', () => {
  lock(1).release(false)
  expect(lock(2, { isAlive: (pid) => pid > 0 }).unclean).toBe(true)
})
