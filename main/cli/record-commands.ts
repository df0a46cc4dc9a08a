import { ExpectedError } from '../../shared/errors.ts'
import { type RecordType, recordTypeNames } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { requireIdNumber } from '../../shared/rules/require-id-number.ts'
import type { UndoView } from '../../shared/workspace-views.ts'
import type { Outcome } from './output.ts'
import { parseAssignments } from './parse-assignments.ts'
import { plainRecord } from './plain-record.ts'
import type { Session } from './session.ts'

const pageSize = 1000

/** What imports call these types. */
const otherNames: ReadonlyMap<string, RecordType> = new Map([
  ['scores', 'scoreSheet'],
  ['winners', 'award'],
])

/** `studio-member` and `studioMember` both name the type, `scores` and `winners` what they hold. */
export const recordTypeOf = (word: string): RecordType => {
  const other = otherNames.get(word)
  if (other) return other
  const name = word.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const found = recordTypeNames.find((candidate) => candidate === name)
  if (!found) throw new ExpectedError('unknown-type', { type: word, types: recordTypeNames.join('、') })
  return found
}

const listAll = async (session: Session, type: RecordType): Promise<readonly Record<string, unknown>[]> => {
  const all: Record<string, unknown>[] = []
  for (;;) {
    const page = await session.call('records.list', { type, limit: pageSize, offset: all.length })
    all.push(...page.rows.map((row) => plainRecord(type, row.id, row.values, page.titles)))
    if (page.rows.length < pageSize) return all
  }
}

const byPackOrder = (rows: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] => {
  const field = recordDefinitions.nomination.fields.find((candidate) => candidate.name === 'category')
  const order = field?.kind === 'choice' ? field.options.map((option) => option.value) : []
  return rows.toSorted((a, b) => order.indexOf(String(a.category)) - order.indexOf(String(b.category)))
}

export const listCommand = async (session: Session, word: string): Promise<Outcome> => {
  const type = recordTypeOf(word)
  const rows = await listAll(session, type)
  const data = type === 'nomination' ? byPackOrder(rows) : rows
  const title = recordDefinitions[type].titleField
  const lines = data.map((row) => `${String(row.id)}  ${String(row[title] ?? '')}`)
  return {
    exit: 0,
    data,
    text: [`${recordDefinitions[type].label.zh} ${data.length} 条`, ...lines].join('\n'),
  }
}

export const showCommand = async (session: Session, id: string): Promise<Outcome> => {
  const view = await session.call('records.get', { id })
  const plain = plainRecord(view.type, view.id, view.values, view.titles)
  const data = {
    ...plain,
    type: view.type,
    deleted: view.deleted,
    values: view.values,
    backlinks: await session.call('records.backlinks', { id }),
  }
  const lines = Object.entries({ ...view.values }).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return { exit: 0, data, text: [`${recordDefinitions[view.type].label.zh} ${view.id}`, ...lines].join('\n') }
}

/** Goes its own way: it is encrypted with the key from LEDGER_PASSPHRASE, and never printed. */
const idNumberWord = 'idNumber='

export const setCommand = async (
  session: Session,
  word: string,
  rest: readonly string[],
): Promise<Outcome> => {
  const type = recordTypeOf(word)
  const [first] = rest
  const id = first !== undefined && !first.includes('=') ? first : null
  const words = id === null ? rest : rest.slice(1)
  if (words.length === 0) throw new ExpectedError('bad-command', { reason: '没有写 字段=值' })
  const current = id === null ? null : await session.call('records.get', { id })
  if (current && current.type !== type) throw new ExpectedError('record-missing', { id: current.id })
  const number = type === 'person' ? words.find((one) => one.startsWith(idNumberWord)) : undefined
  const plain = words.filter((one) => one !== number)
  // Looked at before anything is written: a record without its number would stay behind.
  const idNumber = number === undefined ? null : requireIdNumber(number.slice(idNumberWord.length))
  if (idNumber !== null && (await session.call('identity.status', {})).state !== 'unlocked')
    throw new ExpectedError('key-locked')
  const values = await parseAssignments(type, plain, current?.values ?? {}, session)
  const view = current
    ? await session.call('records.update', { id: current.id, values })
    : await session.call('records.create', { type, values })
  if (idNumber !== null) await session.call('identity.set', { person: view.id, number: idNumber })
  const data = plainRecord(type, view.id, view.values, view.titles)
  return { exit: 0, data, text: `${current ? '已更新' : '已新建'} ${view.id}` }
}

export const deleteCommand = async (session: Session, id: string): Promise<Outcome> => {
  const data = await session.call('records.delete', { id })
  return { exit: 0, data, text: `已移入回收站 ${id}（undo 可撤销）` }
}

export const searchCommand = async (session: Session, text: string): Promise<Outcome> => {
  const data = await session.call('search.query', { text })
  const lines = data.hits.map(
    (hit) => `${recordDefinitions[hit.type].label.zh}  ${hit.title}  ${hit.snippet}`,
  )
  const remarks = data.remarks.map(({ zh }) => zh)
  return {
    exit: 0,
    data,
    text: [...remarks, `共 ${data.total} 条，用时 ${data.ms} 毫秒`, ...lines].join('\n'),
  }
}

export const historyCommand = async (session: Session, id: string): Promise<Outcome> => {
  const data = await session.call('history.of', { id })
  const lines = data.entries.map(
    (entry) =>
      `${entry.at}  ${entry.operator}  ${entry.kind}  ${entry.fields.map((field) => field.field).join('、')}`,
  )
  return { exit: 0, data, text: lines.join('\n') }
}

const takenBack = (verb: string, data: UndoView): Outcome => {
  const skipped = data.skipped.map((row) => `未动：${row.title} 的 ${row.field}（之后又改过）`)
  const more = data.skippedCount - skipped.length
  const rest = more > 0 ? [`另有 ${more} 处之后又改过，也未动`] : []
  return {
    exit: 0,
    data,
    text: [`已${verb}“${data.label}”，恢复 ${data.undone} 处`, ...skipped, ...rest].join('\n'),
  }
}

export const undoCommand = async (session: Session): Promise<Outcome> =>
  takenBack('撤销', await session.call('steps.undo', {}))

export const redoCommand = async (session: Session): Promise<Outcome> =>
  takenBack('重做', await session.call('steps.redo', {}))
