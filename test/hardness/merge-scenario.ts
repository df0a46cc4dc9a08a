import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCore } from '../../main/core.ts'
import { dumpRecords } from '../support/dump-records.ts'
import { checkLedger } from './check-ledger.ts'
import type { KillScenario } from './kill-scenario.ts'
import { runVictim } from './run-victim.ts'
import type { VictimOrders } from './victim-orders.ts'

const sheet = (rows: number, note: string): string =>
  [
    '“五小”创新成果汇总表',
    '序号,成果名称,类别,所属单位,第一完成人,备注',
    ...Array.from(
      { length: rows },
      (_, i) => `${i},第${i}号皮带机托辊更换装置的改进,小改造,江苏润扬水务集团有限公司,王敏${i},${note}`,
    ),
  ].join('\n')

/** Runs calls on a workspace in a core of their own, one after the other; gives the last answer. */
const calls = async (...each: readonly (readonly [string, unknown])[]): Promise<unknown> => {
  const core = createCore({})
  try {
    let last: unknown
    for (const [method, input] of each) {
      const answer = await core.call(method, input)
      if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
      last = answer.value
    }
    return last
  } finally {
    await core.close()
  }
}

/**
 * A package that changes half of the records, adds others and clashes with own changes: all of it is there, or
 * nothing, and of what is not there no op is kept either.
 */
export const mergeScenario = async (folder: string, rows: number): Promise<KillScenario> => {
  const home = join(folder, 'merging')
  await mkdir(home, { recursive: true })
  const [there, before, dir] = [join(home, 'there'), join(home, 'before'), join(home, 'here')]
  const operator = { name: '陈立', unit: '云帆港口集团', role: '' }
  const [first, second, file] = [join(home, 'a.csv'), join(home, 'b.csv'), join(home, 'second.jxpkg')]
  await writeFile(first, sheet(rows / 2, '初报'))
  await writeFile(second, sheet(rows, '复核'))
  const importing = (path: string) =>
    ['import.run', { files: [path], as: 'innovation', dryRun: false }] as const
  const pack = (out: string) =>
    ['exchange.pack', { choice: { kind: 'all' }, recipient: '', whole: true, out }] as const
  const early = join(home, 'first.jxpkg')
  await calls(
    ['workspace.create', { dir: there, operator, sample: false }],
    importing(first),
    pack(early),
    importing(second),
    pack(file),
  )
  const own = join(home, 'own.csv')
  await writeFile(own, sheet(rows / 4, '本地另有意见'))
  await calls(
    ['workspace.create', { dir: before, operator: { ...operator, name: '王敏' }, sample: false }],
    ['exchange.merge', { file: early, trust: true }],
    importing(own),
  )
  const orders: VictimOrders = { dir, deeds: [{ kind: 'merge', file }], forever: false }
  const put = async (): Promise<void> => {
    await rm(dir, { recursive: true, force: true })
    await cp(before, dir, { recursive: true })
  }
  await put()
  const { lived } = await runVictim(orders, null)
  const dumps = { before: '', after: '', opsBefore: 0, opsAfter: 0 }
  const count = 'SELECT count(*) FROM exchange_op'
  await checkLedger(before, async ({ read }) => {
    dumps.before = read(dumpRecords).join('\n')
    dumps.opsBefore = read((db) => db.prepare(count).pluck().get() as number)
    return []
  })
  await checkLedger(dir, async ({ read }) => {
    dumps.after = read(dumpRecords).join('\n')
    dumps.opsAfter = read((db) => db.prepare(count).pluck().get() as number)
    return []
  })
  if (dumps.before === dumps.after || dumps.opsBefore >= dumps.opsAfter) throw new Error('no sound start')
  return {
    name: 'merge',
    orders,
    span: lived,
    reset: put,
    async look(words, { read }) {
      const dump = read(dumpRecords).join('\n')
      const ops = read((db) => db.prepare(count).pluck().get() as number)
      const done = words.some((word) => word.kind === 'done')
      const finished = dump === dumps.after && ops === dumps.opsAfter
      const untouched = dump === dumps.before && ops === dumps.opsBefore
      return [
        ...(done && !finished ? ['an acknowledged merge is not there'] : []),
        ...(finished || untouched ? [] : [`part of a merge is left (${ops} ops)`]),
      ]
    },
  }
}
