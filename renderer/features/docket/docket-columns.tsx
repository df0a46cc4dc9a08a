import type { DocketRow } from '../../../shared/docket-views.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'
import type { DataColumn } from '../../components/data-table.tsx'
import { Badge } from '../../components/notice.tsx'
import type { Texts, Translate } from '../../lib/texts.ts'
import type { docketTexts } from './docket-texts.ts'
import type { findingTexts } from './finding-texts.ts'
import { GraceSteps } from './grace-steps.tsx'
import { patentColumns } from './patent-columns.tsx'
import { PayButton } from './pay-button.tsx'

type KeyOf<T> = T extends Texts<infer K> ? K : never
type Say = Translate<KeyOf<typeof docketTexts>>
export type Column = DataColumn<DocketRow>

const feeYear = (t: Say): Column => ({
  key: 'year',
  title: t('feeYear'),
  width: 84,
  render: (row) =>
    'fee' in row && row.fee && <span className="nowrap">{t('nth', { year: row.fee.year })}</span>,
})

const pay = (today: string): Column => ({
  key: 'pay',
  title: '',
  width: 96,
  render: (row) => <PayButton row={row} today={today} />,
})

const daysLeft = (t: Say, days: number) => (
  <span className={days <= 30 ? 'warn' : ''}>{days === 0 ? t('today') : t('daysLeft', { days })}</span>
)

const owed = (t: Say): Column => ({
  key: 'owed',
  title: t('owed'),
  numeric: true,
  width: 110,
  render: (row) =>
    'owed' in row && (
      <>
        {shortYuan(row.owed)}
        {row.fee.percent > 0 && (
          <div className="small muted">{t('reduced', { percent: row.fee.percent })}</div>
        )}
      </>
    ),
})

export const dueColumns = (t: Say, today: string): readonly Column[] => [
  ...patentColumns<DocketRow>(t('number'), t('name')),
  feeYear(t),
  {
    key: 'due',
    title: t('due'),
    width: 150,
    render: (row) =>
      'fee' in row &&
      row.fee && (
        <>
          {row.fee.dueOn}
          {row.fee.payableFrom > today && (
            <div className="small muted">{t('payableFrom', { day: row.fee.payableFrom })}</div>
          )}
        </>
      ),
  },
  {
    key: 'left',
    title: t('left'),
    numeric: true,
    width: 90,
    render: (row) =>
      row.state === 'due' ? (
        daysLeft(t, row.daysLeft)
      ) : row.state === 'grace' ? (
        <Badge tone="bad">{t('grace')}</Badge>
      ) : null,
  },
  owed(t),
  pay(today),
]

export const graceColumns = (t: Say, today: string): readonly Column[] => [
  ...patentColumns<DocketRow>(t('number'), t('name')),
  feeYear(t),
  {
    key: 'due',
    title: t('dueOn'),
    width: 110,
    render: (row) =>
      row.state === 'grace' && (
        <>
          {row.fee.dueOn}
          <div className="small muted">{t('late', { days: row.daysLate })}</div>
        </>
      ),
  },
  {
    key: 'month',
    title: t('month'),
    width: 200,
    render: (row) =>
      row.state === 'grace' && (
        <>
          {t(row.surcharge > 0 ? 'monthOf' : 'monthFree', {
            month: row.month,
            amount: shortYuan(row.surcharge),
          })}
          <GraceSteps
            totals={row.totals}
            month={row.month}
            label={t('growth', { amounts: row.totals.map(shortYuan).join(' / ') })}
          />
        </>
      ),
  },
  owed(t),
  {
    key: 'band',
    title: t('bandEnds'),
    width: 104,
    render: (row) => row.state === 'grace' && <span className="nowrap">{row.bandEndsOn}</span>,
  },
  {
    key: 'last',
    title: t('graceEnds'),
    width: 104,
    render: (row) => row.state === 'grace' && <strong className="bad nowrap">{row.fee.graceEndsOn}</strong>,
  },
  pay(today),
]

export const lapsedColumns = (t: Say, today: string): readonly Column[] => [
  ...patentColumns<DocketRow>(t('number'), t('name')),
  feeYear(t),
  {
    key: 'ended',
    title: t('endedOn'),
    width: 110,
    render: (row) => row.state === 'lapsed' && (row.fee?.anniversary ?? t('unknown')),
  },
  {
    key: 'cost',
    title: t('cost'),
    numeric: true,
    width: 120,
    render: (row) => row.state === 'lapsed' && (row.cost === null ? t('unknown') : shortYuan(row.cost)),
  },
  {
    key: 'until',
    title: t('until'),
    width: 190,
    render: (row) =>
      row.state === 'lapsed' &&
      (row.until ?? (
        <>
          {t('untilNotice')}
          {row.notBefore && row.chance === 'open' && (
            <div className="small muted">{t('notBefore', { day: row.notBefore })}</div>
          )}
        </>
      )),
  },
  {
    key: 'chance',
    title: t('chance'),
    width: 110,
    render: (row) =>
      row.state === 'lapsed' && (
        <Badge tone={row.chance === 'open' ? 'ok' : 'warn'}>
          {t(row.chance === 'open' ? 'open' : 'unsure')}
        </Badge>
      ),
  },
  pay(today),
]

export const checkColumns = (t: Say, say: Translate<KeyOf<typeof findingTexts>>): readonly Column[] => [
  ...patentColumns<DocketRow>(t('number'), t('name')),
  feeYear(t),
  {
    key: 'findings',
    title: t('findings'),
    width: 420,
    render: (row) => (
      <ul>
        {row.findings
          .filter((finding) => finding !== 'holidaysUnknown')
          .map((finding) => (
            <li key={finding}>{say(finding)}</li>
          ))}
      </ul>
    ),
  },
]
