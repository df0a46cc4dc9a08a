import { Button } from 'antd'
import { Link } from 'react-router'
import type { ConflictHead, ConflictView, LikenessView } from '../../../shared/exchange-views.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useNearTime } from '../../lib/format-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { nameOfField, showValue } from './show-value.ts'

type Settle = (choices: readonly { record: string; group: string; head: string }[]) => void

const Side = ({
  conflict,
  head,
  standing,
  onKeep,
  busy,
}: {
  readonly conflict: ConflictView
  readonly head: ConflictHead
  readonly standing: boolean
  readonly onKeep: () => void
  readonly busy: boolean
}) => {
  const t = useTexts(exchangeTexts)
  const language = useLanguage()
  const near = useNearTime()
  const fields = Object.entries(head.fields)
  return (
    <div className="exchange-side">
      <span className="small muted">
        {t(standing ? 'standing' : 'other')} · {t('byAt', { by: head.by, at: head.at && near(head.at) })}
      </span>
      <pre>
        {fields
          .map(([name, value]) => {
            const text = showValue(conflict.type, name, value, language) || t('empty')
            return fields.length > 1 ? `${nameOfField(conflict.type, name, language)}: ${text}` : text
          })
          .join('\n')}
      </pre>
      <div>
        <Button disabled={busy} onClick={onKeep}>
          {t('keepThis')}
        </Button>
      </div>
    </div>
  )
}

const Conflict = ({
  conflict,
  settle,
  busy,
}: {
  readonly conflict: ConflictView
  readonly settle: Settle
  readonly busy: boolean
}) => {
  const language = useLanguage()
  const { type, record, title, group, heads } = conflict
  return (
    <article aria-label={`${title} ${nameOfField(type, group, language)}`}>
      <h3>
        <Link to={`/records/${type}/${record}`}>{title}</Link>{' '}
        <span className="muted">
          {recordDefinitions[type].label[language]} · {nameOfField(type, group, language)}
        </span>
      </h3>
      <div className="exchange-sides">
        {heads.map((head, index) => (
          <Side
            key={head.clock}
            conflict={conflict}
            head={head}
            standing={index === 0}
            busy={busy}
            onKeep={() => settle([{ record, group, head: head.clock }])}
          />
        ))}
      </div>
    </article>
  )
}

const Likeness = ({
  pair: { type, one, other },
  onDecide,
  busy,
}: {
  readonly pair: LikenessView
  readonly onDecide: (same: boolean) => void
  readonly busy: boolean
}) => {
  const t = useTexts(exchangeTexts)
  const language = useLanguage()
  return (
    <article aria-label={one.title}>
      <h3>
        {one.title} <span className="muted">{recordDefinitions[type].label[language]}</span>
      </h3>
      <div className="exchange-sides">
        {[one, other].map((side) => (
          <div key={side.id} className="exchange-side">
            <Link to={`/records/${type}/${side.id}`}>{side.title}</Link>
            <pre>
              {side.facts
                .map(
                  ({ field, value }) =>
                    `${nameOfField(type, field, language)}: ${showValue(type, field, value, language)}`,
                )
                .join('\n')}
            </pre>
          </div>
        ))}
      </div>
      <div className="row">
        <Button disabled={busy} onClick={() => onDecide(true)}>
          {t('same')}
        </Button>
        <Button disabled={busy} onClick={() => onDecide(false)}>
          {t('different')}
        </Button>
      </div>
    </article>
  )
}

const mostAtOnce = 1000

const Conflicts = ({ conflicts }: { readonly conflicts: readonly ConflictView[] }) => {
  const t = useTexts(exchangeTexts)
  const job = useJob('exchange.settle')
  const settle: Settle = (choices) => void job.run({ choices: choices.slice(0, mostAtOnce) })
  const settleAll = (side: number): void =>
    settle(
      conflicts.flatMap(({ record, group, heads }) => {
        const head = heads[side]
        return head ? [{ record, group, head: head.clock }] : []
      }),
    )
  return (
    <Panel
      title={t('conflicts')}
      extra={
        <div className="row">
          <Button disabled={job.running} onClick={() => settleAll(0)}>
            {t('allStanding')}
          </Button>
          <Button disabled={job.running} onClick={() => settleAll(1)}>
            {t('allOther')}
          </Button>
        </div>
      }
    >
      <p className="muted">{t('conflictHint')}</p>
      {job.failure && <Notice tone="bad">{job.failure}</Notice>}
      {conflicts.slice(0, 100).map((conflict) => (
        <Conflict
          key={`${conflict.record} ${conflict.group}`}
          conflict={conflict}
          settle={settle}
          busy={job.running}
        />
      ))}
    </Panel>
  )
}

const Likenesses = ({ pairs }: { readonly pairs: readonly LikenessView[] }) => {
  const t = useTexts(exchangeTexts)
  const job = useJob('exchange.decide')
  return (
    <Panel title={t('likenesses')}>
      <p className="muted">{t('likenessHint')}</p>
      {job.failure && <Notice tone="bad">{job.failure}</Notice>}
      {pairs.slice(0, 100).map((pair) => (
        <Likeness
          key={`${pair.one.id} ${pair.other.id}`}
          pair={pair}
          busy={job.running}
          onDecide={(same) => void job.run({ one: pair.one.id, other: pair.other.id, same })}
        />
      ))}
    </Panel>
  )
}

/** What only a person can say: which of two values, and whether two records are one. */
export const DecideTab = () => {
  const t = useTexts(exchangeTexts)
  const conflicts = useCall('exchange.conflicts', {}, { keep: true })
  const likenesses = useCall('exchange.likenesses', {}, { keep: true })
  return (
    <Loaded query={conflicts}>
      {(clashes) => (
        <Loaded query={likenesses}>
          {(pairs) =>
            clashes.length + pairs.length === 0 ? (
              <EmptyState title={t('noConflicts')} hint={t('nothingWaits')} />
            ) : (
              <div className="stack">
                {clashes.length > 0 && <Conflicts conflicts={clashes} />}
                {pairs.length > 0 && <Likenesses pairs={pairs} />}
              </div>
            )
          }
        </Loaded>
      )}
    </Loaded>
  )
}
