import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CycleView, FindingView } from '../../../shared/cycle-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { categoryTitle } from '../../lib/category-title.ts'
import { useCall } from '../../lib/core-client.tsx'
import { downloadCsv } from '../../lib/csv.ts'
import { defineTexts, useLanguage, useTexts } from '../../lib/texts.ts'
import { CheckReportButton } from './check-report-button.tsx'
import { cycleTexts } from './cycle-texts.ts'
import { SeverityBadge } from './severity-badge.tsx'

const texts = defineTexts(
  'findingsTab',
  {
    list: '本年度的形式审查意见',
    show: '显示',
    unit: '单位',
    allUnits: '全部单位',
    open: '待处理（{{count}}）',
    settled: '已说明（{{count}}）',
    all: '全部（{{count}}）',
    none: '没有发现问题',
    noneHint: '导入或修改申报后，程序会随时重新审查。',
    severity: '程度',
    nomination: '申报',
    category: '类别',
    message: '问题与改法',
    source: '依据',
    explained: '已作说明',
    export: '导出 CSV',
    fileName: '形式审查意见-{{year}}.csv',
  },
  {
    list: 'Findings of the formality check this year',
    show: 'Show',
    unit: 'Unit',
    allUnits: 'All units',
    open: 'Open ({{count}})',
    settled: 'Explained ({{count}})',
    all: 'All ({{count}})',
    none: 'Nothing was found',
    noneHint: 'The check runs again whenever nominations are imported or changed.',
    severity: 'Kind',
    nomination: 'Nomination',
    category: 'Category',
    message: 'What is wrong, and what to do',
    source: 'Source',
    explained: 'Explanation given',
    export: 'Export CSV',
    fileName: 'findings-{{year}}.csv',
  },
)

const shows = ['open', 'settled', 'all'] as const
type Show = (typeof shows)[number]

const isShown: Readonly<Record<Show, (finding: FindingView) => boolean>> = {
  open: (finding) => finding.explained === undefined,
  settled: (finding) => finding.explained !== undefined,
  all: () => true,
}

/** Every finding of the year in one list, to work through, to hand out and to print. */
export const FindingsTab = ({ cycle }: { readonly cycle: CycleView }) => {
  const t = useTexts(texts)
  const language = useLanguage()
  const ofCycle = useTexts(cycleTexts)
  const [show, setShow] = useState<Show>('open')
  const [unit, setUnit] = useState('')
  const entries = cycle.categories.flatMap((category) => category.entries)
  const unitOf = new Map(entries.map((entry) => [entry.id, entry.unit]))
  const units = [...new Set(unitOf.values())].filter((name) => name !== '')
  const check = useCall('check.run', { cycle: cycle.year })
  const titleOf = (id: string): string => categoryTitle(cycle.categories, id)
  const columns: readonly DataColumn<FindingView>[] = [
    {
      key: 'severity',
      title: t('severity'),
      width: 72,
      render: (finding) => <SeverityBadge finding={finding} />,
    },
    {
      key: 'nomination',
      title: t('nomination'),
      width: 260,
      render: ({ nomination, category, title }) => (
        <Link to={`/cycle/${cycle.year}/${category}/${nomination}`}>{title}</Link>
      ),
    },
    {
      key: 'message',
      title: t('message'),
      render: (finding) => (
        <>
          {messageIn(finding, language)}
          {finding.explained !== undefined && (
            <div className="small muted">{ofCycle('explained', { reason: finding.explained })}</div>
          )}
        </>
      ),
    },
    {
      key: 'source',
      title: t('source'),
      width: 240,
      render: ({ source }) => <span className="small muted">{source}</span>,
    },
  ]
  const save = (findings: readonly FindingView[]) =>
    downloadCsv(t('fileName', { year: String(cycle.year) }), [
      [t('severity'), t('category'), t('nomination'), t('message'), t('explained'), t('source')],
      ...findings.map((finding) => [
        ofCycle(finding.severity),
        titleOf(finding.category),
        finding.title,
        messageIn(finding, language),
        finding.explained ?? '',
        finding.source,
      ]),
    ])
  return (
    <Loaded query={check}>
      {({ findings }) => {
        const ofUnit = findings.filter(({ nomination }) => unit === '' || unitOf.get(nomination) === unit)
        const shown = ofUnit.filter(isShown[show])
        return (
          <div className="stack">
            <div className="tools no-print">
              <Select<Show>
                aria-label={t('show')}
                style={{ width: 160 }}
                value={show}
                onChange={setShow}
                options={shows.map((value) => ({
                  value,
                  label: t(value, { count: ofUnit.filter(isShown[value]).length }),
                }))}
              />
              <Select
                aria-label={t('unit')}
                style={{ width: 280 }}
                showSearch
                value={unit}
                onChange={setUnit}
                options={[
                  { value: '', label: t('allUnits') },
                  ...units.map((name) => ({ value: name, label: name })),
                ]}
              />
              <span className="grow" />
              <CheckReportButton cycle={cycle.year} {...(unit === '' ? {} : { unit })} />
              <Button disabled={shown.length === 0} onClick={() => save(shown)}>
                {t('export')}
              </Button>
            </div>
            {shown.length === 0 ? (
              <EmptyState title={t('none')} hint={t('noneHint')} />
            ) : (
              <DataTable
                label={t('list')}
                dense
                columns={columns}
                rows={shown}
                rowKey={(finding, index) => `${finding.nomination} ${finding.rule} ${finding.field} ${index}`}
              />
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
