import { writeSync } from 'node:fs'
import { createCore } from '../../main/core.ts'
import type { Deed, VictimOrders, VictimWord } from './victim-orders.ts'

// Works on a workspace until it is killed, or its work is done. Each word is written at once, so that what was
// acknowledged is known even when the next moment brings the end.

const orders = JSON.parse(process.argv[2] ?? '') as VictimOrders
const say = (word: VictimWord): void => void writeSync(1, `${JSON.stringify(word)}\n`)

const core = createCore({})
const call = async <T>(method: string, input: unknown): Promise<T> => {
  const answer = await core.call(method, input)
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
  return answer.value as T
}

const perform = async (deed: Deed): Promise<string> => {
  switch (deed.kind) {
    case 'create':
      return (await call<{ id: string }>('records.create', { type: 'unit', values: { name: deed.name } })).id
    case 'note':
      return (await call<{ id: string }>('records.update', { id: deed.id, values: { note: deed.note } })).id
    case 'delete':
      return (await call<{ id: string }>('records.delete', { id: deed.id })).id
    case 'restore':
      return (await call<{ id: string }>('records.restore', { id: deed.id })).id
    case 'import':
      await call('import.run', { files: deed.files, as: 'innovation', dryRun: false })
      return ''
    case 'merge':
      await call('exchange.merge', { file: deed.file, trust: true })
      return ''
    case 'undo':
    case 'redo':
      await call(`steps.${deed.kind}`, {})
      return ''
    case 'packet':
      return (await call<{ out: string }>('packet.build', { cycle: deed.cycle, all: true })).out
  }
}

await call('workspace.open', { dir: orders.dir })
say({ kind: 'ready' })
const made: string[] = []
for (let at = 0; orders.forever || at < orders.deeds.length; at += 1) {
  const wanted = orders.deeds[at % orders.deeds.length]
  if (!wanted) break
  const round = Math.floor(at / orders.deeds.length)
  // Saves name the unit that the round before made, or their own one.
  const deed: Deed =
    wanted.kind === 'create'
      ? { ...wanted, name: `${wanted.name}第${round}轮` }
      : 'id' in wanted
        ? { ...wanted, id: made.at(wanted.kind === 'note' ? -1 : -2) ?? made.at(-1) ?? '' }
        : wanted
  say({ kind: 'begins', deed })
  const result = await perform(deed)
  if (deed.kind === 'create') made.push(result)
  say({ kind: 'done', deed, result })
}
await core.close()
say({ kind: 'end' })
