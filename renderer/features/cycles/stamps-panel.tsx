import { Button } from 'antd'
import { useState } from 'react'
import type { StampView } from '../../../shared/page-code-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FileButton, FileDrop } from '../../components/file-drop.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Badge, Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall, useWrite } from '../../lib/core-client.tsx'
import { uploadFile } from '../../lib/intake.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { stampTexts } from './stamp-texts.ts'

interface Taken {
  readonly placed: readonly string[]
  readonly refused: readonly string[]
}

const StampTable = ({ stamps }: { readonly stamps: readonly StampView[] }) => {
  const t = useTexts(stampTexts)
  const say = useSay()
  const remove = useWrite('stamp.remove')
  const takeBack = (id: string) => remove.mutateAsync({ ids: [id] }).catch(say.failed)
  return (
    <DataTable
      label={t('title')}
      rows={stamps}
      rowKey={({ id }) => id}
      maxHeight={320}
      columns={[
        { key: 'entry', title: t('entry'), render: ({ title }) => title },
        {
          key: 'page',
          title: t('page'),
          width: 150,
          render: ({ page, pages }) => t('pageOf', { page, pages }),
        },
        {
          key: 'scan',
          title: t('scan'),
          render: ({ fileName, scanPage }) => t('scanPage', { file: fileName, page: scanPage }),
        },
        {
          key: 'hash',
          title: t('hash'),
          width: 140,
          render: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}</code>,
        },
        {
          key: 'state',
          title: t('state'),
          width: 160,
          render: ({ current }) =>
            current ? (
              <Badge tone="ok">{t('current')}</Badge>
            ) : (
              <span title={t('outdatedHint')}>
                <Badge tone="warn">{t('outdated')}</Badge>
              </span>
            ),
        },
        {
          key: 'take',
          title: '',
          width: 90,
          render: ({ id, title, page }) => (
            <Button
              size="small"
              aria-label={t('takeBackOne', { title, page })}
              onClick={() => void takeBack(id)}
            >
              {t('takeBack')}
            </Button>
          ),
        },
      ]}
    />
  )
}

/** Scans of stamped pages of a year: taken in by their codes, listed, taken back. */
export const StampsPanel = ({ year }: { readonly year: number }) => {
  const t = useTexts(stampTexts)
  const say = useSay()
  const language = useLanguage()
  const job = useJob('stamp.take')
  const stamps = useCall('stamp.list', { cycle: year }).data?.stamps ?? []
  const [taken, setTaken] = useState<Taken | null>(null)
  const takeFiles = async (files: readonly File[]) => {
    const placed: string[] = []
    const refused: string[] = []
    try {
      for (const file of files) {
        const report = await job.run({ path: await uploadFile(file) })
        if (!report) break
        for (const page of report.pages)
          if (page.state === 'placed') placed.push(t('place', { title: page.title, page: page.page }))
          else
            refused.push(
              t('refused', { file: file.name, page: page.scanPage, reason: messageIn(page, language) }),
            )
      }
      setTaken({ placed, refused })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const take = (files: readonly File[]) => void takeFiles(files)
  return (
    <Panel title={t('title')}>
      <div className="stack">
        <FileDrop label={t('drop')} onFiles={take} onFailure={say.failed}>
          <div className="row wrap" style={{ justifyContent: 'center' }}>
            <FileButton label={t('choose')} accept=".pdf,.jpg,.jpeg,.png" onFiles={take} />
            <span>{t('drop')}</span>
          </div>
          <p className="small muted">{t('remark')}</p>
        </FileDrop>
        {job.running && <JobProgress progress={job.progress} label={t('reading')} onCancel={job.cancel} />}
        {job.failure && <Notice tone="bad">{job.failure}</Notice>}
        {taken && taken.placed.length > 0 && (
          <Notice tone="ok">
            {t('placed', {
              count: taken.placed.length,
              pages: new Intl.ListFormat(language, { type: 'conjunction' }).format(taken.placed),
            })}
          </Notice>
        )}
        {taken?.refused.map((sentence) => (
          <Notice key={sentence} tone="warn">
            {sentence}
          </Notice>
        ))}
        {stamps.length > 0 && <StampTable stamps={stamps} />}
      </div>
    </Panel>
  )
}
