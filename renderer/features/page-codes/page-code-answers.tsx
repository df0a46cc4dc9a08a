import { Link } from 'react-router'
import type { PageCodeAnswer } from '../../../shared/page-code-views.ts'
import { formatPageCode } from '../../../shared/rules/page-code/page-code.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Badge, Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { exactTime } from '../../lib/exact-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { pageCodeTexts } from './page-code-texts.ts'

type Known = Extract<PageCodeAnswer, { readonly state: 'known' }>

const Differences = ({
  today,
}: {
  readonly today: Extract<Known['today'], { readonly state: 'differs' }>
}) => {
  const t = useTexts(pageCodeTexts)
  const language = useLanguage()
  const value = (text: string) => (text === '' ? <span className="muted">{t('none')}</span> : text)
  return (
    <DataTable
      label={t('differs', { count: today.differences.length })}
      rows={today.differences}
      rowKey={(_, at) => String(at)}
      maxHeight={320}
      columns={[
        { key: 'field', title: t('field'), width: 220, render: ({ label }) => label[language] },
        { key: 'printed', title: t('printedValue'), render: ({ printed }) => value(printed) },
        { key: 'today', title: t('todayValue'), render: (row) => value(row.today) },
      ]}
    />
  )
}

const TodayBadge = ({ today }: { readonly today: Known['today'] }) => {
  const t = useTexts(pageCodeTexts)
  if (today.state === 'same') return <Badge tone="ok">{t('same')}</Badge>
  if (today.state === 'gone') return <Badge tone="warn">{t('gone')}</Badge>
  return <Badge tone="bad">{t('differs', { count: today.differences.length })}</Badge>
}

/** Pages of one printing of an entry: what differs is the same for all of them. */
const Printing = ({ pages }: { readonly pages: readonly [Known, ...(readonly Known[])] }) => {
  const t = useTexts(pageCodeTexts)
  const [first] = pages
  const again = first.lastPrintedAt !== first.printedAt
  return (
    <Panel
      title={first.title}
      extra={
        first.today.state !== 'gone' && <Link to={`/open/nomination/${first.nomination}`}>{t('open')}</Link>
      }
    >
      <div className="stack">
        <div className="row wrap">
          <TodayBadge today={first.today} />
          <span>
            {first.year} · {first.category} · {first.unit}
          </span>
          <span className="muted">
            {t(again ? 'printedAgain' : 'printed', {
              day: exactTime(first.printedAt),
              who: first.printedBy,
              last: exactTime(first.lastPrintedAt),
            })}
          </span>
        </div>
        {first.replacedAt !== null && (
          <Notice tone="warn">{t('replaced', { day: exactTime(first.replacedAt) })}</Notice>
        )}
        {first.today.state === 'gone' && <Notice>{t('goneHint')}</Notice>}
        <ul className="small" aria-label={first.title}>
          {pages.map(({ code, printedIn, page, pages: total }) => (
            <li key={code}>
              <code>{formatPageCode(code)}</code>{' '}
              {printedIn === 'dossier' ? t('dossierPage', { page, total }) : t('volumePage', { page })}
            </li>
          ))}
        </ul>
        {first.today.state === 'differs' && <Differences today={first.today} />}
      </div>
    </Panel>
  )
}

const problemHints = { length: 'lengthHint', character: 'characterHint', check: 'checkHint' } as const

const Stranger = ({ answer }: { readonly answer: Exclude<PageCodeAnswer, { readonly state: 'known' }> }) => {
  const t = useTexts(pageCodeTexts)
  const isMistyped = answer.state === 'mistyped'
  return (
    <Notice tone={isMistyped ? 'warn' : 'bad'}>
      <code>{isMistyped ? answer.code : formatPageCode(answer.code)}</code>{' '}
      <strong>{isMistyped ? t('mistyped') : t('unknown')}</strong>{' '}
      {t(isMistyped ? problemHints[answer.problem] : 'unknownHint')}
    </Notice>
  )
}

/** What each code says, pages of one printing together. */
export const PageCodeAnswers = ({ answers }: { readonly answers: readonly PageCodeAnswer[] }) => {
  const t = useTexts(pageCodeTexts)
  const known = answers.filter((answer) => answer.state === 'known')
  const printings = Map.groupBy(known, ({ nomination, printedAt }) => `${nomination} ${printedAt}`)
  return (
    <section className="stack" aria-label={t('results')} aria-live="polite">
      {answers.map((answer) => answer.state !== 'known' && <Stranger key={answer.code} answer={answer} />)}
      {[...printings].map(
        ([key, [first, ...rest]]) => first && <Printing key={key} pages={[first, ...rest]} />,
      )}
    </section>
  )
}
