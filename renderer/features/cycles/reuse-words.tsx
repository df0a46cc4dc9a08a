import type { ReuseGroup, ReuseStrength } from '../../../shared/reuse-views.ts'
import { Badge } from '../../components/notice.tsx'
import { useTexts } from '../../lib/texts.ts'
import { reuseTexts } from './reuse-texts.ts'

const tones = { strong: 'bad', medium: 'warn', weak: 'plain' } as const

export const ReuseStrengthBadge = ({ strength }: { readonly strength: ReuseStrength }) => (
  <Badge tone={tones[strength]}>{useTexts(reuseTexts)(strength)}</Badge>
)

/** What was decided, or that it has to be decided again. */
export const ReuseOutcome = ({ group: { decision, outdated } }: { readonly group: ReuseGroup }) => {
  const t = useTexts(reuseTexts)
  if (decision) {
    const { verdict, reason, by, on } = decision
    return <div className="small">{t('decidedBy', { verdict: t(verdict), reason, by, on })}</div>
  }
  return outdated ? <div className="small">{t('outdated', { verdict: t(outdated.verdict) })}</div> : null
}
