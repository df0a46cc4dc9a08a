import type { FindingView } from '../../../shared/cycle-views.ts'
import { Badge, type Tone } from '../../components/notice.tsx'
import { useTexts } from '../../lib/texts.ts'
import { cycleTexts } from './cycle-texts.ts'

const tones: Readonly<Record<FindingView['severity'], Tone>> = {
  block: 'bad',
  explain: 'warn',
  verify: 'warn',
  hint: 'plain',
}

/** How much a finding matters; one that was explained no longer stands out. */
export const SeverityBadge = ({ finding }: { readonly finding: FindingView }) => {
  const t = useTexts(cycleTexts)
  return (
    <Badge tone={finding.explained === undefined ? tones[finding.severity] : 'plain'}>
      {t(finding.severity)}
    </Badge>
  )
}
