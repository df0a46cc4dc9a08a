import { Button } from 'antd'
import type { ArchiveResult } from '../../../shared/packet-views.ts'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'

const texts = defineTexts(
  'archive',
  {
    make: '归档版（PDF/A-3）',
    hint: '每份正式申报书另存为 PDF/A-3，原始材料和数据嵌在里面，附四性检测报告；只有本机引擎能出。',
    making: '正在出归档版',
    made: '已归档 {{count}} 件，存在 {{out}}，检测报告在“{{report}}”。',
    failed: '{{file}}：{{property}}，{{name}}没有通过（{{detail}}）。',
    left: '没有归档：{{title}}（{{reason}}）。',
  },
  {
    make: 'Archive edition (PDF/A-3)',
    hint: 'Each final dossier as PDF/A-3 with its originals and data inside, and a report on authenticity, integrity, usability and safety; made by the native engine only.',
    making: 'Making the archive edition',
    made: {
      one: '{{count}} dossier archived in {{out}}; the report is “{{report}}”.',
      other: '{{count}} dossiers archived in {{out}}; the report is “{{report}}”.',
    },
    failed: '{{file}}: {{property}}, {{name}} did not pass ({{detail}}).',
    left: 'Not archived: {{title}} ({{reason}}).',
  },
)

const Archived = ({ result }: { readonly result: ArchiveResult }) => {
  const t = useTexts(texts)
  const failures = result.items.flatMap(({ file, checks }) =>
    checks.filter(({ ok }) => !ok).map((check) => t('failed', { file, ...check, ok: '' })),
  )
  const left = result.left.map((one) => t('left', { ...one }))
  return (
    <>
      <Notice tone={failures.length > 0 ? 'bad' : 'ok'}>
        {[
          t('made', { count: result.items.length, out: result.out, report: result.report }),
          ...failures,
        ].join('\n')}
      </Notice>
      {left.length > 0 && <Notice tone="warn">{left.join('\n')}</Notice>}
    </>
  )
}

/** For the archive: what a later reader opens without this program. */
export const ArchiveLine = ({ path }: { readonly path: string }) => {
  const t = useTexts(texts)
  const archive = useJob('packet.archive')
  return (
    <div className="stack">
      <div className="row wrap">
        <Button disabled={archive.running} onClick={() => void archive.run({ path })}>
          {t('make')}
        </Button>
        <span className="small muted">{t('hint')}</span>
      </div>
      {archive.running && (
        <JobProgress progress={archive.progress} label={t('making')} onCancel={archive.cancel} />
      )}
      {archive.failure && <Notice tone="bad">{archive.failure}</Notice>}
      {archive.result && <Archived result={archive.result} />}
    </div>
  )
}
