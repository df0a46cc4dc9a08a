import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createWorkspace } from '../../main/db/open-workspace.ts'
import type { SearchView } from '../../shared/workspace-views.ts'
import { dumpRecords, dumpWithoutIds } from '../support/dump-records.ts'
import { checkLedger } from './check-ledger.ts'
import type { KillScenario } from './kill-scenario.ts'
import { runVictim } from './run-victim.ts'
import type { VictimOrders } from './victim-orders.ts'

const sheet = (from: number, to: number, note: string): string =>
  [
    '“五小”创新成果汇总表',
    '序号,成果名称,类别,所属单位,第一完成人,内容简介,备注',
    ...Array.from({ length: to - from }, (_, i) => {
      const number = from + i
      return `${number},第${number}号皮带机托辊更换装置的改进,小改造,江苏润扬水务集团有限公司,王${'敏强静伟'[number % 4]}${number},把原来的人工更换改为气动更换,${note}`
    }),
  ].join('\n')

const orderImport = (dir: string, file: string): VictimOrders => ({
  dir,
  deeds: [{ kind: 'import', files: [file] }],
  forever: false,
})

export interface ImportedLedgers {
  /** With a first import in it. */
  readonly before: string
  /** The same after a second one, which changed rows and added others. */
  readonly after: string
  readonly second: string
  readonly span: number
}

/** Two ledgers to start from, made by the very calls that are then cut off. */
export const prepareImports = async (folder: string, rows: number): Promise<ImportedLedgers> => {
  await mkdir(folder, { recursive: true })
  const [first, second] = [join(folder, 'first.csv'), join(folder, 'second.csv')]
  await writeFile(first, sheet(0, rows / 2, '初报'))
  await writeFile(second, sheet(rows / 4, rows, '复核'))
  const [before, after] = [join(folder, 'before'), join(folder, 'after')]
  await (await createWorkspace({ dir: before, operator: { name: '王敏', unit: '', role: '' } })).close()
  await runVictim(orderImport(before, first), null)
  await cp(before, after, { recursive: true })
  const { lived } = await runVictim(orderImport(after, second), null)
  return { before, after, second, span: lived }
}

/** The second import: all of it, or nothing. */
export const importScenario = async (folder: string, ledgers: ImportedLedgers): Promise<KillScenario> => {
  const dir = join(folder, 'import')
  const dumps = { before: '', beforeAnyIds: '', after: '' }
  const wrong = await checkLedger(ledgers.before, async ({ read }) => {
    dumps.before = read(dumpRecords).join('\n')
    dumps.beforeAnyIds = read(dumpWithoutIds).join('\n')
    return []
  })
  wrong.concat(
    await checkLedger(ledgers.after, async ({ read }) => {
      dumps.after = read(dumpWithoutIds).join('\n')
      return []
    }),
  )
  if (wrong.length > 0 || dumps.after === dumps.beforeAnyIds)
    throw new Error(`no sound start: ${wrong.join()}`)
  let finished = true
  return {
    name: 'import',
    orders: orderImport(dir, ledgers.second),
    span: ledgers.span,
    async reset() {
      if (!finished) return
      await rm(dir, { recursive: true, force: true })
      await cp(ledgers.before, dir, { recursive: true })
    },
    async look(words, { call, read }) {
      const asked = words.some((word) => word.kind === 'done')
      finished = read(dumpWithoutIds).join('\n') === dumps.after
      const untouched = read(dumpRecords).join('\n') === dumps.before
      const { hits } = await call<SearchView>('search.query', { text: '初报 托辊', limit: 5 })
      return [
        ...(asked && !finished ? ['an acknowledged import is not there'] : []),
        ...(finished || untouched ? [] : ['part of an import is left']),
        ...(hits.length === 0 ? ['what was imported before is not found'] : []),
      ]
    },
  }
}
