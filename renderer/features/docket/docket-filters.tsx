import { Button, Select } from 'antd'
import type { DocketUnit } from '../../../shared/docket-views.ts'
import { fieldOf } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { TextFilter } from '../../components/text-filter.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { withParam } from '../../lib/with-param.ts'
import { docketTexts } from './docket-texts.ts'

interface Props {
  readonly units: readonly DocketUnit[]
  readonly params: URLSearchParams
  readonly onParams: (params: URLSearchParams) => void
}

/** Text, kind and holder; every part of the docket follows them. */
export const DocketFilters = ({ units, params, onParams }: Props) => {
  const t = useTexts(docketTexts)
  const language = useLanguage()
  const kinds = fieldOf(recordDefinitions.patent, 'patentKind')
  const options = kinds.kind === 'choice' ? kinds.options : []
  return (
    <div className="tools no-print">
      <TextFilter
        value={params.get('q') ?? ''}
        label={t('filter')}
        placeholder={t('filter')}
        onSettled={(text) => onParams(withParam(params, 'q', text))}
      />
      <Select
        aria-label={t('kind')}
        style={{ minWidth: 120 }}
        value={params.get('kind') ?? ''}
        onChange={(value) => onParams(withParam(params, 'kind', value))}
        options={[
          { value: '', label: t('anyKind') },
          ...options.map(({ value, label }) => ({ value, label: label[language] })),
        ]}
      />
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('unit')}
        style={{ minWidth: 240 }}
        value={params.get('unit') ?? ''}
        onChange={(value) => onParams(withParam(params, 'unit', value))}
        options={[
          { value: '', label: t('anyUnit') },
          ...units.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      {['q', 'kind', 'unit'].some((name) => params.has(name)) && (
        <Button type="link" onClick={() => onParams(new URLSearchParams())}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}
