import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createWorkspace } from '../../main/db/open-workspace.ts'
import type { RecordView, SearchView } from '../../shared/workspace-views.ts'
import { type KillScenario, underWay } from './kill-scenario.ts'
import type { Deed, VictimWord } from './victim-orders.ts'

interface Expected {
  readonly name: string
  readonly note: string | null
  readonly deleted: boolean
}

const deeds: readonly Deed[] = [
  { kind: 'create', name: '单位甲' },
  { kind: 'note', id: '', note: '第一次备注' },
  { kind: 'create', name: '单位乙' },
  { kind: 'note', id: '', note: '第二次备注' },
  { kind: 'delete', id: '' },
  { kind: 'note', id: '', note: '第三次备注' },
  { kind: 'restore', id: '' },
]

const after = (deed: Deed, before: Expected | undefined): Expected => {
  const known = before ?? { name: '', note: null, deleted: false }
  switch (deed.kind) {
    case 'create':
      return { name: deed.name, note: null, deleted: false }
    case 'note':
      return { ...known, note: deed.note }
    case 'delete':
    case 'restore':
      return { ...known, deleted: deed.kind === 'delete' }
    default:
      return known
  }
}

const acknowledged = (words: readonly VictimWord[]): ReadonlyMap<string, Expected> => {
  const records = new Map<string, Expected>()
  for (const word of words)
    if (word.kind === 'done') records.set(word.result, after(word.deed, records.get(word.result)))
  return records
}

/** Records made, changed, deleted and restored one after the other. */
export const saveScenario = async (folder: string): Promise<KillScenario> => {
  const dir = join(folder, 'saves')
  await mkdir(dir, { recursive: true })
  await (await createWorkspace({ dir, operator: { name: '王敏', unit: '', role: '' } })).close()
  return {
    name: 'save',
    orders: { dir, deeds, forever: true },
    span: 1500,
    reset: async () => undefined,
    async look(words, { call }) {
      const problems: string[] = []
      const records = acknowledged(words)
      const cut = underWay(words)
      for (const [id, expected] of records) {
        const { values, deleted } = await call<RecordView>('records.get', { id })
        const found = JSON.stringify({ name: values.name, note: values.note, deleted })
        // A save that was under way may have gone through or not.
        const allowed = [expected, ...(cut && 'id' in cut && cut.id === id ? [after(cut, expected)] : [])]
        if (!allowed.some((one) => JSON.stringify(one) === found))
          problems.push(`record ${id} is ${found}, acknowledged was ${JSON.stringify(expected)}`)
      }
      const newest = [...records.values()].findLast((one) => !one.deleted)
      if (newest) {
        const { hits } = await call<SearchView>('search.query', { text: newest.name, limit: 500 })
        if (!hits.some((hit) => hit.title === newest.name)) problems.push(`${newest.name} is not found`)
      }
      return problems
    },
  }
}
