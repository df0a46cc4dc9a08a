import type { JudgeProfile } from '../../../shared/scoring/methods/judge-profile.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { useTexts } from '../../lib/texts.ts'
import { laboratoryTexts } from './laboratory-texts.ts'

const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`

/** A bar left of the middle for strict, right of it for generous. */
const SeverityBar = ({ value, widest }: { readonly value: number; readonly widest: number }) => {
  const share = widest === 0 ? 0 : (Math.abs(value) / widest) * 50
  return (
    <span className="severity" aria-hidden="true">
      <span
        className={value < 0 ? 'strict' : 'generous'}
        style={value < 0 ? { right: '50%', width: `${share}%` } : { left: '50%', width: `${share}%` }}
      />
    </span>
  )
}

export const JudgeTable = ({
  label,
  judges,
}: {
  readonly label: string
  readonly judges: readonly JudgeProfile[]
}) => {
  const t = useTexts(laboratoryTexts)
  const widest = Math.max(0, ...judges.map(({ severity }) => Math.abs(severity ?? 0)))
  const number = (value: number | null): string =>
    value === null ? t('no') : value.toFixed(2).replace('-', '−')
  const columns: readonly DataColumn<JudgeProfile>[] = [
    { key: 'judge', title: t('judge'), render: ({ judge }) => judge },
    { key: 'entries', title: t('entries'), numeric: true, render: ({ entries }) => entries },
    { key: 'mean', title: t('judgeMean'), numeric: true, render: ({ mean }) => number(mean) },
    { key: 'spread', title: t('spread'), numeric: true, render: ({ spread }) => number(spread) },
    {
      key: 'severity',
      title: t('severity'),
      hint: t('severityHint'),
      numeric: true,
      render: ({ severity }) =>
        severity === null ? (
          t('no')
        ) : (
          <span className="row" style={{ justifyContent: 'flex-end', flexWrap: 'nowrap' }}>
            <SeverityBar value={severity} widest={widest} />
            <span style={{ minWidth: 56 }}>{signed(severity)}</span>
          </span>
        ),
    },
    {
      key: 'agreement',
      title: t('agreement'),
      hint: t('agreementHint'),
      numeric: true,
      render: ({ agreement }) => number(agreement),
    },
  ]
  return <DataTable label={label} dense columns={columns} rows={judges} rowKey={({ judge }) => judge} />
}
