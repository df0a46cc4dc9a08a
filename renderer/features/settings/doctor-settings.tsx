import { Button } from 'antd'
import { messageIn } from '../../../shared/text/say.ts'
import type { DoctorReport } from '../../../shared/workspace-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Badge, Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { defineTexts, useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { FileHealth } from './file-health.tsx'

const texts = defineTexts(
  'settings-doctor',
  {
    title: '体检',
    about:
      '逐项核对台账库文件、操作记录、记录之间的关联、佐证材料原件和搜索索引。体检不改动任何记录；搜索索引若不一致，会自动重建。查出断开的关联、缺失或被改动的佐证文件时，可以点“修复能修的”：关联按同名记录改好（可撤销），文件从第二份备份找回。',
    mend: '修复能修的',
    mended: '能修的已经修好。',
    left: '已修好',
    run: '开始体检',
    again: '重新体检',
    running: '正在体检',
    sound: '台账库完好，没有发现问题。',
    found: '发现 {{count}} 个问题，请按每条的说明处理，处理后重新体检。',
    list: '体检发现的问题',
    code: '代号',
    message: '问题与处理办法',
  },
  {
    title: 'Check-up',
    about:
      'Looks through the workspace file, the history, the links between records, the evidence files and the search index. No record is changed; a search index that disagrees is built anew. Broken links and files that are gone or altered can be mended: links by the one record of that name (undoable), files from the second backup.',
    mend: 'Mend what can be mended',
    mended: 'What could be mended was mended.',
    left: 'Mended',
    run: 'Start the check-up',
    again: 'Check again',
    running: 'Checking',
    sound: 'The workspace is sound.',
    found: {
      one: '{{count}} problem found. Please do what it says, then check again.',
      other: '{{count}} problems found. Please do what each of them says, then check again.',
    },
    list: 'Problems found',
    code: 'Code',
    message: 'Problem and what to do',
  },
)

const mendable: ReadonlySet<string> = new Set(['link', 'attachment-missing', 'attachment-changed'])

const isMendable = ({ code, mended }: DoctorReport['findings'][number]): boolean =>
  mended !== true && mendable.has(code)

const Report = ({ report }: { readonly report: DoctorReport }) => {
  const t = useTexts(texts)
  const language = useLanguage()
  const open = report.findings.filter(({ mended }) => mended !== true).length
  if (report.findings.length === 0) return <Notice tone="ok">{t('sound')}</Notice>
  return (
    <>
      <Notice tone={report.ok ? 'ok' : 'bad'}>{report.ok ? t('mended') : t('found', { count: open })}</Notice>
      <DataTable
        label={t('list')}
        rows={report.findings}
        rowKey={(finding, index) => `${finding.code}-${index}`}
        maxHeight={420}
        columns={[
          {
            key: 'message',
            title: t('message'),
            render: (finding) => <span className="pre">{messageIn(finding, language)}</span>,
          },
          {
            key: 'code',
            title: t('code'),
            width: 180,
            render: ({ code, mended }) =>
              mended ? <Badge tone="ok">{t('left')}</Badge> : <span className="muted">{code}</span>,
          },
        ]}
      />
    </>
  )
}

/** Looks the whole workspace over and says what is wrong with it. */
const Doctor = () => {
  const t = useTexts(texts)
  const doctor = useJob('doctor.run')
  return (
    <Panel
      title={t('title')}
      extra={
        <div className="row">
          {doctor.result?.findings.some(isMendable) && (
            <Button disabled={doctor.running} onClick={() => void doctor.run({ mend: true })}>
              {t('mend')}
            </Button>
          )}
          <Button type="primary" disabled={doctor.running} onClick={() => void doctor.run({})}>
            {doctor.result ? t('again') : t('run')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="muted">{t('about')}</p>
        {doctor.running && (
          <JobProgress label={t('running')} progress={doctor.progress} onCancel={doctor.cancel} />
        )}
        {doctor.failure && <Notice tone="bad">{doctor.failure}</Notice>}
        {doctor.result && <Report report={doctor.result} />}
      </div>
    </Panel>
  )
}

/** The whole of the check-up: the daily look at the files, and everything on demand. */
export const DoctorSettings = () => (
  <div className="stack">
    <FileHealth />
    <Doctor />
  </div>
)
