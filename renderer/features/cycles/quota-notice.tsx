import type { CycleView } from '../../../shared/cycle-views.ts'
import { Notice } from '../../components/notice.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { stageTexts } from './stage-texts.ts'

/** Who hands in more than the pack allows, and by how much; nothing while nobody does. */
export const QuotaNotice = ({ cycle }: { readonly cycle: CycleView }) => {
  const t = useTexts(stageTexts)
  const quotas = useCall('cycle.quotas', { year: cycle.year }).data
  if (!quotas || quotas.quota === null || quotas.rows.length === 0) return null
  const titleOf = (id: string): string => cycle.categories.find((one) => one.id === id)?.title ?? id
  return (
    <Notice tone="warn">
      {t('overQuota', { count: quotas.rows.length, quota: quotas.quota })}
      <ul>
        {quotas.rows.map((row) => (
          <li key={`${row.unit} ${row.category}`} title={row.entries.map(({ title }) => title).join('\n')}>
            {t('overLine', {
              unit: row.unit,
              category: titleOf(row.category),
              count: row.count,
              over: row.over,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
