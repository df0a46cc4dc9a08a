import { Button, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { rankTexts } from './cycle-texts.ts'

const usualJudges = 7

/** Blank score sheets, one workbook per judge. */
export const JudgeSheetsDialog = ({
  year,
  onClose,
}: {
  readonly year: number
  readonly onClose: () => void
}) => {
  const t = useTexts(rankTexts)
  const [judges, setJudges] = useState<number | null>(usualJudges)
  const [out, setOut] = useState<string | null>(null)
  const [browsing, setBrowsing] = useState(false)
  const job = useJob('judgeSheets.build')
  const panel = useCall('judging.get', { year }).data?.judges.length ?? 0
  const make = () => {
    if (judges === null) return
    if (out === null) setBrowsing(true)
    else void job.run({ cycle: year, judges, out })
  }
  return (
    <Modal
      open
      title={t('sheetsTitle')}
      okText={job.result ? t('close') : t('make')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: job.running }}
      onOk={job.result ? onClose : make}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="muted">{t('sheetsHint')}</p>
        {panel > 0 ? (
          <p>{t('byPanel', { count: panel })}</p>
        ) : (
          <div className="field">
            <label htmlFor="judge-count">{t('judgeCount')}</label>
            <InputNumber
              id="judge-count"
              min={1}
              max={99}
              precision={0}
              value={judges}
              onChange={setJudges}
            />
          </div>
        )}
        <div className="field">
          <span className="label">{t('folder')}</span>
          <div className="row">
            <span className="grow" style={{ overflowWrap: 'anywhere' }}>
              {out ?? t('no')}
            </span>
            <Button onClick={() => setBrowsing(true)}>{t('chooseFolder')}</Button>
          </div>
        </div>
        {job.running && <JobProgress progress={job.progress} label={t('building')} onCancel={job.cancel} />}
        {job.failure && <Notice tone="bad">{job.failure}</Notice>}
        {job.result && (
          <Notice tone="ok">
            {[t('sheetsDone', { count: job.result.files.length }), ...job.result.files].join('\n')}
          </Notice>
        )}
      </div>
      {browsing && (
        <FolderBrowser
          title={t('chooseFolder')}
          start={out}
          onCancel={() => setBrowsing(false)}
          onChoose={(path) => {
            setBrowsing(false)
            setOut(path)
          }}
        />
      )}
    </Modal>
  )
}
