import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchView } from '../../shared/workspace-views.ts'
import { dumpRecords } from '../support/dump-records.ts'
import { checkLedger } from './check-ledger.ts'
import type { ImportedLedgers } from './import-scenario.ts'
import { type KillScenario, underWay } from './kill-scenario.ts'
import { runVictim } from './run-victim.ts'
import type { Deed } from './victim-orders.ts'

type State = 'done' | 'undone'

/** The second import taken back and brought back, over and over: each time all of it, or nothing. */
export const undoScenario = async (folder: string, ledgers: ImportedLedgers): Promise<KillScenario> => {
  const dir = join(folder, 'undo')
  await cp(ledgers.after, dir, { recursive: true })
  const dumps: Record<State, string> = { done: '', undone: '' }
  const take = (state: State) =>
    checkLedger(dir, async ({ read }) => {
      dumps[state] = read(dumpRecords).join('\n')
      return []
    })
  const orders = (first: Deed['kind'] & ('undo' | 'redo')) => ({
    dir,
    deeds: [{ kind: first }, { kind: first === 'undo' ? ('redo' as const) : ('undo' as const) }],
  })
  const wrong = [...(await take('done'))]
  const { lived } = await runVictim({ dir, deeds: [{ kind: 'undo' }], forever: false }, null)
  wrong.push(...(await take('undone')))
  if (wrong.length > 0 || dumps.done === dumps.undone) throw new Error(`no sound start: ${wrong.join()}`)
  let state: State = 'undone'
  return {
    name: 'undo',
    get orders() {
      return { ...orders(state === 'done' ? 'undo' : 'redo'), forever: true }
    },
    span: lived * 2,
    reset: async () => undefined,
    async look(words, { call, read }) {
      const finished = words.filter((word) => word.kind === 'done').length
      const other: State = state === 'done' ? 'undone' : 'done'
      const acknowledged = finished % 2 === 0 ? state : other
      const next = acknowledged === 'done' ? 'undone' : 'done'
      const dump = read(dumpRecords).join('\n')
      const found = dump === dumps.done ? 'done' : dump === dumps.undone ? 'undone' : null
      if (found === null) return ['part of an undo is left']
      const allowed = underWay(words) ? [acknowledged, next] : [acknowledged]
      state = found
      // The second import's word for it.
      const { total } = await call<SearchView>('search.query', { text: '复核', limit: 1 })
      return [
        ...(allowed.includes(found) ? [] : [`the import is ${found}, acknowledged was ${acknowledged}`]),
        ...(total > 0 === (found === 'done') ? [] : [`search finds ${total} of an import that is ${found}`]),
      ]
    },
  }
}
