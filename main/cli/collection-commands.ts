import { basename } from 'node:path'
import type { CollectionUnitView } from '../../shared/collection-views.ts'
import { ExpectedError } from '../../shared/errors.ts'
import { collectionKinds } from '../../shared/records/collected-fields.ts'
import { idOfName } from './id-of-name.ts'
import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

export interface TemplateOptions {
  readonly unit?: readonly string[]
  readonly all?: boolean
  readonly kind?: readonly string[]
  readonly blank?: boolean
  readonly due?: string
  readonly out?: string
}

/** Collection workbooks for units named, or for all on file. */
export const templateCommand = async (session: Session, options: TemplateOptions): Promise<Outcome> => {
  const named = options.unit ?? []
  if (!options.all && named.length === 0)
    throw new ExpectedError('bad-command', {
      reason: '请用 --unit 写明发给哪些单位，或用 --all 发给全部单位',
    })
  const units: string[] = []
  if (options.all) for (const { unit } of await session.call('collection.overview', {})) units.push(unit.id)
  else for (const name of named) units.push(await idOfName(session, 'unit', name))
  if (units.length === 0)
    throw new ExpectedError('bad-command', { reason: '台账里还没有单位，请先导入单位名录' })
  const data = await session.call('collection.template', {
    units,
    kinds: options.kind ?? [...collectionKinds],
    filled: !options.blank,
    ...(options.due ? { dueOn: options.due } : {}),
    ...(options.out ? { out: pathFromHere(options.out) } : {}),
  })
  const lines = [
    `征集表 ${data.files.length} 份，在：${data.folder}`,
    ...data.files.map(
      ({ file, records }) => `  ${basename(file)}${records > 0 ? `（带已有记录 ${records} 条）` : ''}`,
    ),
    '填好交回后用 import 读入；同一份改后再交，不会重复登记。',
  ]
  return { exit: 0, data, text: lines.join('\n') }
}

const stateWords: Readonly<Record<CollectionUnitView['state'], string>> = {
  notSent: '未发',
  waiting: '待交',
  overdue: '逾期未交',
  answered: '已交',
  refused: '已交，有退回',
}

const lineOf = ({ unit, state, sent, answer }: CollectionUnitView): string =>
  [
    `  ${stateWords[state]}  ${unit.name}`,
    ...(sent ? [`发出 ${sent.at.slice(0, 10)}`] : []),
    ...(sent?.dueOn ? [`截止 ${sent.dueOn}`] : []),
    ...(answer ? [`交回 ${answer.at.slice(0, 10)}，${answer.rows} 行，退回 ${answer.refused} 行`] : []),
  ].join('  ')

/** Who was sent a workbook and who has answered; exit 2 while one is overdue or has rows sent back. */
export const answersCommand = async (session: Session): Promise<Outcome> => {
  const units = await session.call('collection.overview', {})
  const count = (...states: readonly string[]) => units.filter(({ state }) => states.includes(state)).length
  const lines = [
    `已发 ${units.length - count('notSent')} 家，已交 ${count('answered', 'refused')} 家，未交 ${count('waiting', 'overdue')} 家（逾期 ${count('overdue')} 家），有退回 ${count('refused')} 家`,
    ...units.filter(({ state }) => state !== 'notSent').map(lineOf),
  ]
  return { exit: count('overdue', 'refused') > 0 ? 2 : 0, data: { units }, text: lines.join('\n') }
}
