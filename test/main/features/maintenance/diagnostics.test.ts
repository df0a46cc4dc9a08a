import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCore } from '../../../../main/core.ts'
import type { Core } from '../../../../main/core/core.ts'
import { createProgramLog } from '../../../../main/shell/program-log.ts'

let dataDir: string
let core: Core
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jiangxin-diagnostics-'))
  core = createCore({ configDir: dataDir })
})
afterEach(async () => {
  await core.close()
  await rm(dataDir, { recursive: true, force: true })
})

const value = async <T>(method: string, input: unknown): Promise<T> => {
  const answer = await core.call(method, input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value as T
}
const read = async (): Promise<string> =>
  (await value<{ readonly text: string }>('diagnostics.read', {})).text

test('without a workspace it tells of the program and its log', async () => {
  const log = createProgramLog({ dataDir })
  for (let index = 0; index < 300; index += 1) log.event('page-gone', { index })
  const text = await read()
  expect(text).toMatch(/程序版本：\d+\.\d+\.\d+/)
  expect(text).toContain('台账库：没有打开')
  expect(text).toContain('运行日志（最近 200 行，共 300 行）：')
  expect(text).toContain('page-gone index=299')
  expect(text).not.toContain('index=99\n')
})

test('with one it counts; no name, title, unit or place of the user’s is in it', async () => {
  const dir = join(dataDir, '张家港分公司台账')
  const operator = { name: '周小兰', unit: '港口集团工会', role: '干事' }
  await value('workspace.create', { dir, operator, sample: true })
  const text = await read()
  expect(text).toMatch(/台账库结构版本：\d+；写入方式：\w+；SQLite 3\./)
  expect(text).toMatch(/“五小”成果：180\n/)
  const words = new Set<string>()
  for (const type of ['unit', 'person', 'studio', 'innovation', 'patent']) {
    const list = await value<{ readonly rows: readonly { readonly values: Record<string, unknown> }[] }>(
      'records.list',
      { type, limit: 500 },
    )
    for (const { values } of list.rows)
      for (const field of ['name', 'title', 'patentNumber', 'phone'])
        if (typeof values[field] === 'string' && values[field] !== '') words.add(values[field])
  }
  expect(words.size).toBeGreaterThan(300)
  const secrets = [...words, '张家港', '周小兰', '港口集团', tmpdir(), homedir(), userInfo().username]
  expect(secrets.filter((word) => text.includes(word))).toEqual([])
})
