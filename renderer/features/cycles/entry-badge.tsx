import type { CycleEntry } from '../../../shared/cycle-views.ts'
import { Badge } from '../../components/notice.tsx'
import { useTexts } from '../../lib/texts.ts'
import { cycleTexts } from './cycle-texts.ts'

/** What the formality check still has against an entry. */
export const EntryBadge = ({ entry }: { readonly entry: CycleEntry }) => {
  const t = useTexts(cycleTexts)
  if (entry.blocking > 0) return <Badge tone="bad">{t('blocking', { count: entry.blocking })}</Badge>
  if (entry.open > 0) return <Badge tone="warn">{t('open', { count: entry.open })}</Badge>
  return <Badge tone="ok">{t('pass')}</Badge>
}
