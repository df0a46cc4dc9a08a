import type { Inputs } from '../../shared/contract.ts'
import { assertNever, ExpectedError } from '../../shared/errors.ts'
import type { MoveRefusal } from '../../shared/rules/nomination-stage.ts'
import type { Outcome } from './output.ts'
import type { Session } from './session.ts'

const why = (refusal: MoveRefusal): string => {
  switch (refusal.kind) {
    case 'same':
      return '已在该环节'
    case 'no-way':
      return `不能从“${refusal.from}”直接转入`
    case 'skips':
      return `还没有到过“${refusal.stage}”`
    case 'objections':
      return `异议未答复：${refusal.names.map((name) => name || '未写姓名').join('、')}`
    default:
      return assertNever(refusal)
  }
}

/** Moves those that may go, as one step; says of each other one why it stays. */
export const moveCommand = async (session: Session, input: Inputs['cycle.moveMany']): Promise<Outcome> => {
  const { year, ids, stage } = input
  const plan = await session.call('cycle.planMoves', { year, ids, stage })
  const known = new Set(plan.rows.map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new ExpectedError('record-missing', { id: unknown })
  const data = await session.call('cycle.moveMany', input)
  const stayed = plan.rows.flatMap(({ title, refusal }) =>
    refusal === null ? [] : [`  未转：${title}（${why(refusal)}）`],
  )
  const text = [`转入“${plan.to}” ${data.moved} 项，未转 ${data.left} 项`, ...stayed].join('\n')
  return { exit: data.left > 0 ? 2 : 0, data: { ...data, rows: plan.rows }, text }
}

export const quotasCommand = async (session: Session, year: number): Promise<Outcome> => {
  const data = await session.call('cycle.quotas', { year })
  if (data.quota === null) return { exit: 0, data, text: '本年度规则包没有规定推荐名额' }
  const { categories } = await session.call('cycle.pack', { year })
  const titleOf = (id: string): string => categories.find((one) => one.id === id)?.shortTitle ?? id
  const lines = data.rows.flatMap((row) => [
    `${row.unit}：${titleOf(row.category)} ${row.count} 项，超出 ${row.over} 项`,
    ...row.entries.map(({ title }, index) => `  ${index < (data.quota ?? 0) ? '　　' : '超出'} ${title}`),
  ])
  const text = lines.length === 0 ? `没有超出名额的单位（每类 ${data.quota} 项）` : lines.join('\n')
  return { exit: lines.length > 0 ? 2 : 0, data, text }
}
