import { Link } from 'react-router'
import type { CycleView, FindingView } from '../../../shared/cycle-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import type { WorkspaceStatus } from '../../../shared/workspace-views.ts'
import { Badge } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { daysSince } from '../../lib/format-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { homeTexts } from './home-texts.ts'
import type { Todo } from './todo.ts'
import { NoticeSwitch } from './notice-switch.tsx'
import { useFeeTodos } from './use-fee-todos.ts'
import { useWaitingTodos } from './use-waiting-todos.ts'

const mostShown = 9
const backupDays = 7

/** The selection that is under way: this year's, else the latest. */
const currentYear = (years: readonly number[]): number => {
  const now = new Date().getFullYear()
  return years.includes(now) ? now : Math.max(0, ...years)
}

/** Told in one line: it is one job, to ask the units for them. */
const isLacking = ({ rule, severity }: FindingView): boolean =>
  rule === 'required-evidence' && severity === 'block'

/** Findings of one entry stand as one line: the first, and how many more. */
const byEntry = (findings: readonly FindingView[]): readonly (readonly FindingView[])[] => [
  ...Map.groupBy(
    findings.filter((finding) => finding.severity === 'block' && !isLacking(finding)),
    (finding) => finding.nomination,
  ).values(),
]

const useTodos = (open: NonNullable<WorkspaceStatus['open']>): readonly Todo[] => {
  const t = useTexts(homeTexts)
  const language = useLanguage()
  const year = currentYear(open.years)
  const enabled = open.years.length > 0
  const cycle = useCall('cycle.get', { year }, { enabled }).data
  const findings = useCall('check.run', { cycle: year }, { enabled }).data?.findings ?? []
  const deadline = (view: CycleView | undefined): string =>
    view?.daysLeft === null || view === undefined
      ? ''
      : view.daysLeft >= 0
        ? t('daysLeft', { count: view.daysLeft })
        : t('overdue')
  const blocking = byEntry(findings).map((group): Todo => {
    const [first] = group
    return {
      key: first?.nomination ?? '',
      tone: 'bad',
      kind: t('block'),
      text: t('todoText', { title: first?.title ?? '', message: first ? messageIn(first, language) : '' }),
      to: `/cycle/${year}/${first?.category}/${first?.nomination}`,
      right: group.length > 1 ? t('more', { count: group.length }) : deadline(cycle),
    }
  })
  const lacking = [...new Map(findings.filter(isLacking).map((one) => [one.nomination, one])).values()]
  const [first] = lacking
  const fees = useFeeTodos()
  const waiting = useWaitingTodos()
  const unplaced = cycle?.unplacedFiles ?? 0
  const age = open.lastBackupAt ? daysSince(open.lastBackupAt, new Date()) : null
  return [
    ...(age === null || age >= backupDays
      ? [
          {
            key: 'backup',
            tone: 'warn' as const,
            kind: t('backup'),
            text: age === null ? t('backupNever') : t('backupOld', { count: age }),
            to: '/settings/backup',
            right: t('backupNow'),
          },
        ]
      : []),
    ...(unplaced > 0
      ? [
          {
            key: 'unplaced',
            tone: 'warn' as const,
            kind: t('files'),
            text: t('unplaced', { count: unplaced }),
            to: `/cycle/${year}/board`,
            right: deadline(cycle),
          },
        ]
      : []),
    ...fees,
    ...waiting,
    ...(first
      ? [
          {
            key: 'lacking',
            tone: 'bad' as const,
            kind: t('proof'),
            text: t('lacking', { count: lacking.length }),
            to:
              lacking.length === 1
                ? `/cycle/${year}/${first.category}/${first.nomination}`
                : `/cycle/${year}/findings`,
            right: deadline(cycle),
          },
        ]
      : []),
    ...blocking,
  ]
}

/** What waits: old backups, files without a place, patent fees, entries that would not pass. */
export const TodoList = ({ open }: { readonly open: NonNullable<WorkspaceStatus['open']> }) => {
  const t = useTexts(homeTexts)
  const todos = useTodos(open)
  const year = currentYear(open.years)
  return (
    <Panel
      title={t('todo')}
      extra={
        todos.length > mostShown && (
          <Link to={`/cycle/${year}/board`}>{t('allTodo', { count: todos.length })}</Link>
        )
      }
    >
      {todos.length === 0 && <p className="muted">{t('nothingTodo')}</p>}
      <ul>
        {todos.slice(0, mostShown).map((todo) => (
          <li key={todo.key} className="todo">
            <Badge tone={todo.tone}>{todo.kind}</Badge>
            <Link
              className="clip"
              style={{ color: 'inherit' }}
              to={todo.to}
              title={typeof todo.text === 'string' ? todo.text : undefined}
            >
              {todo.text}
            </Link>
            <span className="small muted">{todo.right}</span>
          </li>
        ))}
      </ul>
      <NoticeSwitch todos={todos} />
    </Panel>
  )
}
