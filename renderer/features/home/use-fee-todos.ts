import type { DocketRow } from '../../../shared/docket-views.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { feeTodoTexts } from './fee-todo-texts.ts'
import type { Todo } from './todo.ts'

const mostFees = 3
const within = 30

/** Patent fees that are overdue or due within 30 days: the most urgent by name, the others as one line. */
export const useFeeTodos = (): readonly Todo[] => {
  const t = useTexts(feeTodoTexts)
  const grace = useCall('docket.list', { show: 'grace', limit: mostFees }).data
  const due = useCall('docket.list', { show: 'due', within, limit: mostFees }).data
  const todo = (row: DocketRow): readonly Todo[] => {
    const about = { key: `fee-${row.id}`, kind: t('fee'), to: `/records/patent/${row.id}` }
    if (row.state === 'grace') {
      const text = t('grace', { number: row.number, month: row.month, amount: shortYuan(row.owed) })
      return [{ ...about, tone: 'bad', text, right: t('late', { count: row.daysLate }) }]
    }
    if (row.state !== 'due') return []
    const text = t('due', { number: row.number, year: row.fee.year, amount: shortYuan(row.owed) })
    return [{ ...about, tone: 'warn', text, right: t('by', { day: row.fee.dueOn }) }]
  }
  const total = (grace?.total ?? 0) + (due?.total ?? 0)
  const named = total > mostFees ? mostFees - 1 : mostFees
  const lines = [...(grace?.rows ?? []), ...(due?.rows ?? [])].slice(0, named).flatMap(todo)
  if (total <= lines.length) return lines
  const rest: Todo = {
    key: 'fees',
    tone: 'warn',
    kind: t('fee'),
    text: t('rest', { count: total - lines.length }),
    to: grace?.total ? '/docket/grace' : '/docket/30',
    right: '',
  }
  return [...lines, rest]
}
