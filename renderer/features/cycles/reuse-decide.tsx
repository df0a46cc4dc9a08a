import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { type ReuseGroup, type ReuseVerdict, reuseVerdicts } from '../../../shared/reuse-views.ts'
import { shortestReason } from '../../../shared/rules/shortest-reason.ts'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { reuseTexts } from './reuse-texts.ts'
import { ReuseOutcome } from './reuse-words.tsx'

/** What a person says of two records that share something; it can be undone like any step. */
export const ReuseDecide = ({
  nomination,
  group,
}: {
  readonly nomination: string
  readonly group: ReuseGroup
}) => {
  const t = useTexts(reuseTexts)
  const core = useCore()
  const say = useSay()
  const [verdict, setVerdict] = useState<ReuseVerdict | null>(null)
  const [reason, setReason] = useState('')
  const save = (said: ReuseVerdict | null) =>
    core.call('reuse.decide', { nomination, other: group.other.id, verdict: said, reason }).catch(say.failed)
  if (group.decision)
    return (
      <section className="row" aria-label={t('verdict')}>
        <ReuseOutcome group={group} />
        <Button className="no-print" size="small" onClick={() => save(null)}>
          {t('takeBack')}
        </Button>
      </section>
    )
  return (
    <section className="reuse-decide no-print" aria-label={t('decide')}>
      <ReuseOutcome group={group} />
      <Radio.Group
        aria-label={t('verdict')}
        value={verdict}
        onChange={({ target }) => setVerdict(target.value as ReuseVerdict)}
        options={reuseVerdicts.map((value) => ({ value, label: t(value) }))}
      />
      <div className="row">
        <Input
          aria-label={t('reason')}
          placeholder={t('reasonHint')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button
          type="primary"
          disabled={verdict === null || [...reason.trim()].length < shortestReason}
          onClick={() => save(verdict)}
        >
          {t('save')}
        </Button>
      </div>
    </section>
  )
}
