import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { detailTexts } from './detail-texts.ts'

/** An achievement, method or patent is entered into the selection of a year with what is on file. */
export const NominateButton = ({ record }: { readonly record: RecordView }) => {
  const t = useTexts(detailTexts)
  const core = useCore()
  const say = useSay()
  const navigate = useNavigate()
  const cycles = useCall('cycle.list', {})
  const nominable = ['achievement', 'method', 'patent'].includes(record.type) && !record.deleted
  const years = cycles.data ?? []
  if (!nominable || years.length === 0) return null
  const nominate = async (year: number) => {
    try {
      const made = await core.call('nomination.create', {
        year,
        category: record.type,
        fromRecord: record.id,
      })
      say.done(t('nominated'))
      navigate(`/cycle/${year}/${record.type}/${made.id}`)
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: years.map(({ year }) => ({ key: String(year), label: t('nominateTo', { year }) })),
        onClick: ({ key }) => void nominate(Number(key)),
      }}
    >
      <Button>{t('nominate')}</Button>
    </Dropdown>
  )
}
