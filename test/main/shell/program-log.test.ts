import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logFileNames } from '../../../main/core/log-files.ts'
import { withoutPersonalData } from '../../../main/core/without-personal-data.ts'
import { createProgramLog } from '../../../main/shell/program-log.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jiangxin-log-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const clock = () => new Date('2026-03-01T08:00:00Z')
const read = (name: string) => readFile(join(dataDir, 'logs', name), 'utf8')

test('an event is one line with its time', async () => {
  const log = createProgramLog({ dataDir, clock })
  log.event('core-ended', { signal: 'SIGKILL', code: 0 })
  expect(await read(logFileNames[0])).toBe('2026-03-01T08:00:00.000Z core-ended signal=SIGKILL code=0\n')
  expect((await stat(join(dataDir, 'logs', logFileNames[0]))).mode & 0o077).toBe(0)
})

test('what the core writes keeps the place of a fault and loses the people', async () => {
  const log = createProgramLog({ dataDir, clock })
  log.errorOutput(
    'TypeError: 张三 of null\n    at save (/home/zhangsan/ledger/store.ts:12:7)\n\n320102199001011234 13812345678 a.b@example.com C:\\Users\\lisi\\x',
  )
  const text = await read(logFileNames[0])
  expect(text.split('\n')).toHaveLength(4)
  expect(text).toContain('TypeError: … of null')
  expect(text).toContain('/home/~/ledger/store.ts:12:7')
  for (const secret of ['张三', 'zhangsan', '3201', '138123', 'example.com', 'lisi'])
    expect(text).not.toContain(secret)
})

test('the folder of the user is named by ~, wherever it lies', () => {
  expect(withoutPersonalData('at D:\\profiles\\wang\\x.ts:1', 'D:\\profiles\\wang')).toBe('at ~\\x.ts:1')
})

test('three files take each other’s place; none grows beyond its size', async () => {
  const log = createProgramLog({ dataDir, clock, largestBytes: 1000 })
  for (let index = 0; index < 200; index += 1) log.event('page-gone', { index })
  expect((await readdir(join(dataDir, 'logs'))).toSorted()).toEqual(logFileNames.toSorted())
  expect(await read(logFileNames[0])).toContain('index=199')
  expect(await read(logFileNames[1])).not.toContain('index=199')
  for (const name of logFileNames) expect((await read(name)).length).toBeLessThan(1100)
})

test('a log that cannot be written stops nothing', async () => {
  await writeFile(join(dataDir, 'logs'), 'a file where the folder should be')
  expect(() => createProgramLog({ dataDir, clock }).event('program-started')).not.toThrow()
})
