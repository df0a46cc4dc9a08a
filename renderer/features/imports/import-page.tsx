import { Select } from 'antd'
import { useState } from 'react'
import type { Inputs } from '../../../shared/contract.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { ImportPanel } from '../../components/import-panel.tsx'
import { importTexts } from '../../components/import-texts.ts'
import { Page } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { defineTexts, useLanguage, useTexts } from '../../lib/texts.ts'

const texts = defineTexts(
  'importPage',
  {
    title: '导入',
    yearOf: '{{year}} 年度',
    remark: '同一工作簿可以反复导入：按关键栏更新，不会重复',
  },
  {
    title: 'Import',
    yearOf: '{{year}}',
    remark: 'Import the same workbook as often as you like: key columns decide, nothing is doubled',
  },
)

type As = NonNullable<Inputs['import.run']['as']>

/** Awards come in under the name of earlier winners, score sheets as scores; cycles and evidence in ways of their own. */
const otherwise: readonly RecordType[] = [
  'award',
  'scoreSheet',
  'cycle',
  'evidence',
  'judge',
  'assignment',
  'ballot',
  'judgeKit',
]

const kinds: readonly As[] = [
  ...Object.values(recordDefinitions)
    .map(({ type }) => type)
    .filter((type) => !otherwise.includes(type)),
  'scores',
  'winners',
]

/** Workbooks of any kind into the open workspace. */
export const ImportPage = () => {
  const t = useTexts(texts)
  const t2 = useTexts(importTexts)
  const language = useLanguage()
  const status = useCall('workspace.status', {})
  const [as, setAs] = useState<As | ''>('')
  const [year, setYear] = useState<number | null>(null)
  const years = [...(status.data?.open?.years ?? [])].sort((a, b) => b - a)
  const thisYear = new Date().getFullYear()
  const cycle = year ?? years[0] ?? thisYear
  const yearOptions = [...new Set([...years, thisYear, thisYear + 1])].sort((a, b) => b - a)
  return (
    <Page title={t('title')} remark={t('remark')}>
      <ImportPanel
        key={`${as} ${year}`}
        as={as || undefined}
        cycle={cycle}
        options={
          <>
            <Select<As | ''>
              aria-label={t2('asLabel')}
              value={as}
              style={{ width: 150 }}
              onChange={setAs}
              options={[
                { value: '', label: t2('asAuto') },
                ...kinds.map((kind) => ({
                  value: kind,
                  label:
                    kind === 'scores' || kind === 'winners'
                      ? t2(kind)
                      : recordDefinitions[kind].label[language],
                })),
              ]}
            />
            <Select
              aria-label={t2('year')}
              value={cycle}
              style={{ width: 110 }}
              onChange={setYear}
              options={yearOptions.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
            />
          </>
        }
      />
    </Page>
  )
}
