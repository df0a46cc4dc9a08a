import { Button, Select } from 'antd'
import { Fragment } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { YearlyReturn } from '../../../shared/report-views.ts'
import { figureText } from '../../../shared/rules/figure-text.ts'
import { JobProgress } from '../../components/job-progress.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { listAddress } from '../../lib/list-address.ts'
import { saveFile } from '../../lib/save-file.ts'
import { defineTexts, useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { useSay } from '../../lib/use-say.tsx'

const texts = defineTexts(
  'report',
  {
    title: '督查考核统计表',
    remark: '每个数都能点开看明细；口径写在右边',
    year: '年度',
    yearOf: '{{year}} 年',
    xlsx: '存为 Excel',
    pdf: '生成 PDF',
    saved: '已存 Excel。',
    building: '正在生成 PDF……',
    built: 'PDF 已存到 {{out}}',
    section: '类别',
    figure: '指标',
    value: '数值',
    definition: '统计口径',
    open: '{{label}} {{value}}，查看明细',
    note: '编制日期 {{day}}。日期只写到年或月的，按所写年份计。',
  },
  {
    title: 'Yearly return',
    remark: 'Every figure leads to its rows; what it counts stands beside it',
    year: 'Year',
    yearOf: '{{year}}',
    xlsx: 'Save as Excel',
    pdf: 'Make a PDF',
    saved: 'Saved as Excel.',
    building: 'Making the PDF…',
    built: 'PDF saved in {{out}}',
    section: 'Section',
    figure: 'Figure',
    value: 'Value',
    definition: 'What is counted',
    open: '{{label}}: {{value}}; show the rows',
    note: 'Drawn up on {{day}}. Dates that give only year or month count for the year written.',
  },
)

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const Table = ({ report }: { readonly report: YearlyReturn }) => {
  const t = useTexts(texts)
  const language = useLanguage()
  const sections = [...Map.groupBy(report.figures, ({ section }) => section[language])]
  return (
    <section
      className="table-scroll grow-table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={t('title')}
    >
      <table className="data dense" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('section')}</th>
            <th scope="col">{t('figure')}</th>
            <th scope="col" className="num">
              {t('value')}
            </th>
            <th scope="col">{t('definition')}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(([section, figures]) => (
            <Fragment key={section}>
              {figures.map((figure, index) => (
                <tr key={figure.id}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={figures.length}>
                      {section}
                    </th>
                  )}
                  <td>{figure.label[language]}</td>
                  <td className="num">
                    <Link
                      to={listAddress(figure.type, figure.filters)}
                      aria-label={t('open', { label: figure.label[language], value: figureText(figure) })}
                    >
                      {figureText(figure)}
                    </Link>
                  </td>
                  <td className="muted">{figure.definition[language]}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The yearly statistical return for 督查考核. */
export const ReportPage = () => {
  const t = useTexts(texts)
  const core = useCore()
  const say = useSay()
  const navigate = useNavigate()
  const open = useOpenFile()
  const build = useJob('report.pdf')
  const now = new Date().getFullYear()
  const year = Number(useParams().year) || now
  const query = useCall('report.year', { year }, { keep: true })
  const workbook = async () => {
    try {
      const file = await core.call('report.workbook', { year })
      saveFile(
        file.fileName,
        xlsx,
        Uint8Array.from(atob(file.content), (c) => c.charCodeAt(0)),
      )
      say.done(t('saved'))
    } catch (failure) {
      say.failed(failure)
    }
  }
  const pdf = async () => {
    const made = await build.run({ year })
    if (made) await open({ packetFile: `${made.out}/${made.file}` })
  }
  return (
    <Page
      fill
      title={t('title')}
      remark={t('remark')}
      actions={
        <>
          <Select
            aria-label={t('year')}
            value={year}
            options={Array.from({ length: 8 }, (_, back) => ({
              value: now - back,
              label: t('yearOf', { year: now - back }),
            }))}
            onChange={(next) => navigate(`/report/${next}`)}
          />
          <Button onClick={() => void workbook()}>{t('xlsx')}</Button>
          <Button onClick={() => void pdf()}>{t('pdf')}</Button>
        </>
      }
    >
      {build.running && (
        <JobProgress progress={build.progress} label={t('building')} onCancel={build.cancel} />
      )}
      {build.failure && <Notice tone="bad">{build.failure}</Notice>}
      {build.result && <Notice tone="ok">{t('built', { out: build.result.out })}</Notice>}
      <Loaded query={query}>
        {(report) => (
          <>
            <Table report={report} />
            <p className="small muted">{t('note', { day: report.drawnUpOn })}</p>
          </>
        )}
      </Loaded>
    </Page>
  )
}
