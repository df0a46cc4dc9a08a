import { Checkbox, InputNumber, Select } from 'antd'
import type { Criterion, ItemScore, Marks } from '../../../shared/rules/review-score.ts'
import { useTexts } from '../../lib/texts.ts'
import { reviewTexts } from './review-texts.ts'

interface Props {
  readonly criterion: Criterion
  readonly marks: Marks
  readonly score: ItemScore
  readonly onMarks: (marks: Marks) => void
}

const Bands = ({ criterion, marks, onMarks }: Omit<Props, 'score'>) => {
  const t = useTexts(reviewTexts)
  const bands = criterion.bands ?? []
  const band = bands.find(({ label }) => label === marks.band)
  return (
    <div className="row">
      <Select<string>
        aria-label={t('band', { item: criterion.item })}
        style={{ minWidth: 190 }}
        placeholder={t('chooseBand')}
        value={marks.band ?? null}
        options={bands.map(({ label, from, to }) => ({
          value: label,
          label: `${label} ${from === to ? from : `${from}—${to}`}`,
        }))}
        onChange={(label) => {
          const chosen = bands.find((one) => one.label === label)
          onMarks({ band: label, ...(chosen ? { points: chosen.to } : {}) })
        }}
      />
      {band && band.from < band.to && (
        <InputNumber
          aria-label={t('given', { item: criterion.item })}
          min={band.from}
          max={band.to}
          value={marks.points ?? band.to}
          onChange={(points) => points !== null && onMarks({ ...marks, points })}
        />
      )}
    </div>
  )
}

const Deductions = ({ criterion, marks, onMarks }: Omit<Props, 'score'>) => {
  const t = useTexts(reviewTexts)
  const toggle = (when: string, on: boolean): void => {
    const others = (marks.deducted ?? []).filter((one) => one !== when)
    onMarks({ ...marks, deducted: on ? [...others, when] : others })
  }
  const isPlain = !criterion.none && !criterion.deductions && !criterion.quota
  return (
    <div className="stack" style={{ gap: 2 }}>
      {criterion.none !== undefined && (
        <Checkbox
          checked={marks.none === true}
          onChange={(event) => onMarks({ ...marks, none: event.target.checked })}
        >
          {t('noneWord', { what: criterion.none })}
        </Checkbox>
      )}
      {(criterion.deductions ?? []).map(({ when, points }) => (
        <Checkbox
          key={when}
          checked={marks.deducted?.includes(when) ?? false}
          onChange={(event) => toggle(when, event.target.checked)}
        >
          {t('minus', { when, points })}
        </Checkbox>
      ))}
      {criterion.quota && (
        <span className="row">
          <InputNumber
            aria-label={t('count', { item: criterion.item })}
            min={0}
            precision={0}
            value={marks.count ?? null}
            onChange={(count) => onMarks(count === null ? { ...marks, count: 0 } : { ...marks, count })}
          />
          {t('people')}
        </span>
      )}
      {isPlain && (
        <InputNumber
          aria-label={t('given', { item: criterion.item })}
          min={0}
          max={criterion.max}
          value={marks.points ?? criterion.max}
          onChange={(points) => points !== null && onMarks({ ...marks, points })}
        />
      )}
    </div>
  )
}

/** One item of a scoring table: what was found, and what that comes to. */
export const CriterionRow = ({ criterion, marks, score, onMarks }: Props) => (
  <tr>
    <td className="muted small">{criterion.block}</td>
    <td>{criterion.item}</td>
    <td className="num">{criterion.max}</td>
    <td>
      {criterion.bands ? (
        <Bands criterion={criterion} marks={marks} onMarks={onMarks} />
      ) : (
        <Deductions criterion={criterion} marks={marks} onMarks={onMarks} />
      )}
    </td>
    <td className="num">
      <strong>{score.score}</strong>
      {score.reason !== '' && score.score < criterion.max && (
        <div className="small muted">{score.reason}</div>
      )}
    </td>
  </tr>
)
