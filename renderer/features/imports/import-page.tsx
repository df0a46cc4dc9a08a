import { Select } from 'antd'
import { useState } from 'react'
import type { ImportAs } from '../../../shared/import-settings.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { ImportPanel } from '../../components/import-panel.tsx'
import { importTexts } from '../../components/import-texts.ts'
import { Page } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { defineTexts, useLanguage, useTexts } from '../../lib/texts.ts'
import { importKinds } from './import-kinds.ts'
import { PastImports } from './past-imports.tsx'
import { Workbench } from './workbench.tsx'

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

/** Workbooks of any kind into the open workspace. */
export const ImportPage = () => {
  const t = useTexts(texts)
  const t2 = useTexts(importTexts)
  const language = useLanguage()
  const status = useCall('workspace.status', {})
  const [as, setAs] = useState<ImportAs | ''>('')
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
        workbench={(state) => <Workbench {...state} />}
        options={
          <>
            <Select<ImportAs | ''>
              aria-label={t2('asLabel')}
              value={as}
              style={{ width: 150 }}
              onChange={setAs}
              options={[
                { value: '', label: t2('asAuto') },
                ...importKinds.map((kind) => ({
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
      <PastImports />
    </Page>
  )
}
