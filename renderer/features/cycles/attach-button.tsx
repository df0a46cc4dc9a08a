import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { AttachReport } from '../../../shared/import-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FileButton, FileDrop } from '../../components/file-drop.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUpload } from '../../lib/use-upload.ts'
import { attachTexts } from './attach-texts.ts'
import { usePrintableFiles } from '../../record/use-printable-files.tsx'

const accept = '.pdf,.jpg,.jpeg,.png'

const Report = ({ report }: { readonly report: AttachReport }) => {
  const t = useTexts(attachTexts)
  const language = useLanguage()
  const counts = {
    matched: report.matched,
    unmatched: report.unmatched.length,
    faulty: report.faulty.length,
  }
  return (
    <div className="stack">
      <Notice tone={counts.faulty + counts.unmatched > 0 ? 'warn' : 'ok'}>{t('done', counts)}</Notice>
      {report.faulty.length > 0 && (
        <>
          <h3>{t('faulty')}</h3>
          <DataTable
            label={t('faulty')}
            dense
            maxHeight={220}
            rows={report.faulty}
            rowKey={(row) => row.file}
            columns={[
              { key: 'file', title: t('file'), render: (row) => row.file },
              { key: 'message', title: t('message'), render: (row) => messageIn(row, language) },
            ]}
          />
        </>
      )}
      {report.unmatched.length > 0 && (
        <>
          <h3>{t('unmatched')}</h3>
          <p className="small muted">{t('unmatchedHint')}</p>
          <ul className="line-list" style={{ maxHeight: 200, overflow: 'auto' }} aria-label={t('unmatched')}>
            {report.unmatched.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const AttachDialog = ({ year, onClose }: { readonly year: number; readonly onClose: () => void }) => {
  const t = useTexts(attachTexts)
  const say = useSay()
  const { uploading, upload } = useUpload()
  const job = useJob('evidence.attachFolder')
  const printable = usePrintableFiles()
  const attach = async (chosen: readonly File[]) => {
    try {
      const files = await printable(chosen)
      if (files.length === 0) return
      const paths = await upload(files)
      await job.run({ files: [...paths], cycle: year })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const choose = (files: readonly File[]) => void attach(files)
  const busy = uploading !== null || job.running
  return (
    <Modal
      open
      width={760}
      title={t('title')}
      onCancel={onClose}
      footer={
        <Button type="primary" disabled={busy} onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className="stack">
        {!busy && (
          <FileDrop label={t('drop')} onFiles={choose} onFailure={say.failed}>
            <p>{t('drop')}</p>
            <div className="row" style={{ justifyContent: 'center', margin: '8px 0' }}>
              <FileButton label={t('folder')} folder primary onFiles={choose} />
              <FileButton label={t('files')} accept={accept} onFiles={choose} />
            </div>
            <p className="small muted">{t('hint')}</p>
          </FileDrop>
        )}
        {uploading && !job.running && <p role="status">{t('uploading', uploading)}</p>}
        {job.running && <JobProgress progress={job.progress} label={t('working')} onCancel={job.cancel} />}
        {job.failure && <Notice tone="bad">{job.failure}</Notice>}
        {job.result && <Report report={job.result} />}
      </div>
    </Modal>
  )
}

/** Evidence files of the whole year at once, matched by their names. */
export const AttachButton = ({ year }: { readonly year: number }) => {
  const t = useTexts(attachTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('title')}</Button>
      {open && <AttachDialog year={year} onClose={() => setOpen(false)} />}
    </>
  )
}
