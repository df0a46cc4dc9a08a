import { ExpectedError } from '../../shared/errors.ts'
import type {
  ConflictView,
  InspectView,
  PackageView,
  RecordChange,
  RemarkOutcome,
} from '../../shared/exchange-views.ts'
import type { FieldValue } from '../../shared/record/field.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

export interface PackOptions {
  readonly unit?: string
  readonly studio?: string
  readonly cycle?: number
  readonly to?: string
  readonly all?: boolean
  readonly out?: string
  readonly encrypt?: boolean
  readonly for?: string
}

/** Secrets come from the environment: words of a command are there for everybody on the machine to read. */
const passphrase = (): string | undefined => process.env.LEDGER_PACKAGE_PASSPHRASE || undefined

const choiceOf = ({ unit, studio, cycle }: PackOptions) => {
  if (unit !== undefined) return { kind: 'unit', id: unit }
  if (studio !== undefined) return { kind: 'studio', id: studio }
  return cycle === undefined ? { kind: 'all' } : { kind: 'cycle', year: cycle }
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

export const packCommand = async (session: Session, options: PackOptions): Promise<Outcome> => {
  const secret = passphrase()
  if (options.encrypt && secret === undefined)
    throw new ExpectedError('bad-command', { reason: '加密口令写在环境变量 LEDGER_PACKAGE_PASSPHRASE 中' })
  const result = await session.call('exchange.pack', {
    choice: choiceOf(options),
    recipient: options.to ?? '',
    whole: options.all === true,
    ...(options.out ? { out: pathFromHere(options.out) } : {}),
    ...(options.encrypt ? { passphrase: secret } : {}),
    ...(options.for ? { recipientKey: options.for } : {}),
  })
  const text = [
    `已写入 ${result.file}`,
    `包号 ${result.code}，记录 ${result.records} 条，修改 ${result.changes} 项，附件 ${result.attachments} 个，${megabytes(result.size)}${result.encrypted ? '，已加密' : ''}`,
    '身份证号不随交换包交出。',
  ]
  return { exit: 0, data: result, text: text.join('\n') }
}

const kindWords: Readonly<Record<RecordChange['kind'], string>> = {
  new: '新增',
  changed: '修改',
  deleted: '删除',
  revived: '恢复',
  conflict: '两边都改',
  waiting: '待前包',
}

const shown = (value: FieldValue): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return value === null ? '（空）' : text.length > 40 ? `${text.slice(0, 40)}…` : text
}

const labelOf = (type: RecordChange['type'], field: string): string =>
  recordDefinitions[type].fields.find(({ name }) => name === field)?.label.zh ?? field

const changeLines = ({ type, title, kind, fields }: RecordChange): readonly string[] => [
  `  ${kindWords[kind]}  ${recordDefinitions[type].label.zh} ${title}`,
  ...(kind === 'new'
    ? []
    : fields.map(
        ({ field, before, after, conflict }) =>
          `      ${labelOf(type, field)}：${shown(before)} → ${shown(after)}${conflict ? '  （两边都改）' : ''}`,
      )),
]

const countWords = (counts: InspectView['counts']): string =>
  `新增 ${counts.new}，修改 ${counts.changed}，删除 ${counts.deleted}，恢复 ${counts.revived}，无变化 ${counts.unchanged}，待前包 ${counts.waiting}，两边都改 ${counts.conflicts} 处`

export const inspectCommand = async (session: Session, file: string): Promise<Outcome> => {
  const view = await session.call('exchange.inspect', {
    file: pathFromHere(file),
    ...(passphrase() ? { passphrase: passphrase() } : {}),
  })
  const lines = [
    `包号 ${view.code}：${view.unit} ${view.operator}，${view.madeAt}，${view.contents}`,
    `签名码 ${view.signer.code}，${view.signer.known ? '已信任' : '尚未信任：请与对方核对签名码'}`,
    ...(view.mergedAt ? [`曾于 ${view.mergedAt} 合并`] : []),
    countWords(view.counts),
    ...view.rows.flatMap(changeLines),
  ]
  return { exit: view.counts.conflicts > 0 ? 2 : 0, data: view, text: lines.join('\n') }
}

export const mergeCommand = async (session: Session, file: string, trust: boolean): Promise<Outcome> => {
  const view = await session.call('exchange.merge', {
    file: pathFromHere(file),
    trust,
    ...(passphrase() ? { passphrase: passphrase() } : {}),
  })
  const open = view.counts.conflicts + view.asked
  const lines = [
    `已合并 ${view.unit} ${view.operator} 的交换包 ${view.code}`,
    `${countWords(view.counts)}；认作同一记录 ${view.joined}，附件 ${view.attachments} 个`,
    ...(open > 0 ? [`有 ${open} 处待裁决，请用 conflicts 查看`] : []),
    ...(view.step ? ['整次合并是一步，可用 undo 撤销'] : []),
  ]
  return { exit: open > 0 ? 2 : 0, data: view, text: lines.join('\n') }
}

const conflictLines = (view: ConflictView): readonly string[] => [
  `${recordDefinitions[view.type].label.zh} ${view.title}  ${view.record}  ${view.group}（${labelOf(view.type, view.group)}）`,
  ...view.heads.map(
    ({ fields, by, at }, index) =>
      `  ${index + 1}. ${Object.values(fields).map(shown).join('；')}  ${by} ${at}${index === 0 ? '  （现用）' : ''}`,
  ),
]

/** What waits for a decision: values that both sides changed, and records that may be one. Exit 2 where any does. */
export const conflictsCommand = async (session: Session): Promise<Outcome> => {
  const conflicts = await session.call('exchange.conflicts', {})
  const likenesses = await session.call('exchange.likenesses', {})
  const lines = [
    `两边都改 ${conflicts.length} 处，疑似同一记录 ${likenesses.length} 对`,
    ...conflicts.flatMap(conflictLines),
    ...likenesses.map(
      ({ type, one, other }) => `${recordDefinitions[type].label.zh} ${one.title}：${one.id} 与 ${other.id}`,
    ),
  ]
  const open = conflicts.length + likenesses.length
  return { exit: open > 0 ? 2 : 0, data: { conflicts, likenesses }, text: lines.join('\n') }
}

/** Settles one value (`record`, its group, number of the side), or all of them with `standing` or `other`. */
export const settleCommand = async (session: Session, words: readonly string[]): Promise<Outcome> => {
  const [record, group, side] = words
  const conflicts = await session.call('exchange.conflicts', {})
  const all = record === 'standing' || record === 'other'
  const meant = conflicts.filter((view) => all || (view.record === record && view.group === group))
  const index = all ? Number(record === 'other') : Number(side) - 1
  const choices = meant.map((view) => ({
    record: view.record,
    group: view.group,
    head: view.heads[index]?.clock,
  }))
  if (choices.length === 0 || choices.some(({ head }) => head === undefined))
    throw new ExpectedError('bad-command', {
      reason:
        '请写 conflicts settle 记录编号 字段 第几种，或 conflicts settle standing（全部用现用）、other（全部用另一种）',
    })
  const { settled } = await session.call('exchange.settle', { choices })
  return { exit: 0, data: { settled }, text: `已裁决 ${settled} 处` }
}

export const decideCommand = async (
  session: Session,
  [one, other]: readonly string[],
  same: boolean,
): Promise<Outcome> => {
  const { joined } = await session.call('exchange.decide', { one, other, same })
  return { exit: 0, data: { joined }, text: joined ? '已认作同一记录' : '已记为不同的记录' }
}

const stateWords: Readonly<Record<PackageView['state'], string>> = {
  sent: '已交出',
  received: '对方已收',
  returned: '已退回',
  superseded: '已有新包',
  merged: '已合并',
}

const outcomeWords: Readonly<Record<RemarkOutcome, string>> = {
  open: '待改',
  corrected: '已改',
  dismissed: '不改',
}

const packageLines = (view: PackageView): readonly string[] => [
  `${view.direction === 'out' ? '交出' : '收取'}  ${view.code}  ${stateWords[view.state]}  ${view.madeAt}  ${view.contents}  ${view.unit} ${view.operator}`,
  ...view.remarks.map(
    ({ type, title, field, text, outcome }) =>
      `  ${outcomeWords[outcome]}  ${recordDefinitions[type].label.zh} ${title}${field ? ` ${labelOf(type, field)}` : ''}：${text}`,
  ),
]

export const packagesCommand = async (session: Session): Promise<Outcome> => {
  const packages = await session.call('exchange.packages', {})
  return { exit: 0, data: { packages }, text: packages.flatMap(packageLines).join('\n') || '还没有往来' }
}

export interface ReceiptOptions {
  readonly returned?: boolean
  readonly note?: string
  readonly remark?: readonly string[]
  readonly out?: string
}

/** `record.field=text`, or `record=text` for the record as a whole. */
const remarkOf = (text: string) => {
  const [, record, field = '', words] = /^([^.=]+)(?:\.([^=]+))?=(.+)$/su.exec(text) ?? []
  if (!record || !words) throw new ExpectedError('bad-command', { reason: '意见写作 记录编号.字段=意见' })
  return { record, field, text: words }
}

type Direction = PackageView['direction']

/** A package by its code or the beginning of its id. */
const packageOf = async (
  session: Session,
  code: string,
  ...directions: readonly Direction[]
): Promise<string> => {
  const start = code.replaceAll('-', '').toLowerCase()
  const packages = await session.call('exchange.packages', {})
  const [found, ...more] = packages.filter(
    ({ id, direction }) => directions.includes(direction) && id.startsWith(start),
  )
  if (!found) throw new ExpectedError('record-missing', { id: code })
  if (more.length > 0) throw new ExpectedError('record-ambiguous', { name: code })
  return found.id
}

/** Prints the sheet for a package sent, or for the answer to one received. */
export const coverCommand = async (
  session: Session,
  code: string,
  out: string | undefined,
): Promise<Outcome> => {
  const id = await packageOf(session, code, 'out', 'in')
  const data = await session.call('exchange.cover', {
    package: id,
    ...(out ? { out: pathFromHere(out) } : {}),
  })
  return { exit: 0, data, text: `已写入 ${data.file}` }
}

/** Answers a received package, named by its code or the beginning of its id. */
export const receiptCommand = async (
  session: Session,
  code: string,
  options: ReceiptOptions,
): Promise<Outcome> => {
  const result = await session.call('exchange.receipt', {
    package: await packageOf(session, code, 'in'),
    result: options.returned ? 'returned' : 'received',
    note: options.note ?? '',
    remarks: (options.remark ?? []).map(remarkOf),
    ...(options.out ? { out: pathFromHere(options.out) } : {}),
  })
  return { exit: 0, data: result, text: `已写入 ${result.file}` }
}

export const takeReceiptCommand = async (
  session: Session,
  file: string,
  trust: boolean,
): Promise<Outcome> => {
  const view = await session.call('exchange.takeReceipt', { file: pathFromHere(file), trust })
  return { exit: view.state === 'returned' ? 2 : 0, data: view, text: packageLines(view).join('\n') }
}
