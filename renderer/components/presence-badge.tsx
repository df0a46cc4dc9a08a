import { assertNever } from '../../shared/errors.ts'
import type { Presence } from '../../shared/rules/membership.ts'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { Badge } from './notice.tsx'

const texts = defineTexts(
  'presence',
  { in: '在册', out: '不在册', maybe: '不能确定', contradictory: '日期有误' },
  { in: 'In', out: 'Out', maybe: 'Uncertain', contradictory: 'Dates wrong' },
)

/** Where a member stood on the day that is shown. */
export const PresenceBadge = ({ presence }: { readonly presence: Presence }) => {
  const t = useTexts(texts)
  switch (presence) {
    case 'in':
      return <Badge tone="ok">{t('in')}</Badge>
    case 'out':
      return <Badge>{t('out')}</Badge>
    case 'unclear':
      return <Badge tone="warn">{t('maybe')}</Badge>
    case 'contradictory':
      return <Badge tone="bad">{t('contradictory')}</Badge>
    default:
      return assertNever(presence)
  }
}
