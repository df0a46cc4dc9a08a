import type { PackageState } from '../../../shared/exchange-views.ts'
import { Badge } from '../../components/notice.tsx'
import { useTexts } from '../../lib/texts.ts'
import { exchangeTexts } from './exchange-texts.ts'

const words = {
  sent: 'stateSent',
  received: 'stateReceived',
  returned: 'stateReturned',
  superseded: 'stateSuperseded',
  merged: 'stateMerged',
} as const

const tones = { sent: 'plain', received: 'ok', returned: 'warn', superseded: 'plain', merged: 'ok' } as const

export const StateBadge = ({ state }: { readonly state: PackageState }) => {
  const t = useTexts(exchangeTexts)
  return <Badge tone={tones[state]}>{t(words[state])}</Badge>
}
