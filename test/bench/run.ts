import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Bench } from 'tinybench'
import { createCore } from '../../main/core.ts'

// npm run bench: the calls a person waits for, on the sample workspace, through the door as the page makes them.

const folder = await mkdtemp(join(tmpdir(), 'jiangxin-bench-'))
const core = createCore({})
const call = async (method: string, input: unknown): Promise<unknown> => {
  const answer = await core.call(method, input)
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code}`)
  return answer.value
}
try {
  const operator = { name: '测试', unit: '测试工会', role: '秘书' }
  await call('workspace.create', { dir: join(folder, 'ledger'), operator, sample: true })
  const { rows } = (await call('records.list', { type: 'nomination', limit: 1 })) as {
    readonly rows: readonly { readonly id: string }[]
  }
  const nomination = rows[0]?.id
  if (!nomination) throw new Error('the sample has no nomination')
  const bench = new Bench({ time: 1000, warmupTime: 200 })
    .add('list of people', () => call('records.list', { type: 'person', limit: 100 }))
    .add('list filtered by text', () =>
      call('records.list', { type: 'nomination', text: '焊接', limit: 100 }),
    )
    .add('one record', () => call('records.get', { id: nomination }))
    .add('search, Chinese', () => call('search.query', { text: '混凝土', limit: 50 }))
    .add('search, pinyin initials', () => call('search.query', { text: 'hnt', limit: 50 }))
    .add('formality check of the year', () => call('check.run', { cycle: 2026 }))
    .add('ranking of the year', () => call('rank.run', { cycle: 2026 }))
    .add('preview of a form', () => call('packet.preview', { nomination, values: {} }))
  await bench.run()
  console.table(bench.table())
} finally {
  await core.close()
  await rm(folder, { recursive: true, force: true })
}
