import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Inputs } from '../../shared/contract.ts'
import type { ImportSettings } from '../../shared/import-settings.ts'
import type { ImportReport } from '../../shared/import-views.ts'
import { useTexts } from '../lib/texts.ts'
import { useJob } from '../lib/use-job.ts'
import { useSay } from '../lib/use-say.tsx'
import { useUndo } from '../lib/use-undo.ts'
import { useUpload } from '../lib/use-upload.ts'
import { FileButton, FileDrop } from './file-drop.tsx'
import { ImportReportView } from './import-report-view.tsx'
import { importTexts } from './import-texts.ts'
import { JobProgress } from './job-progress.tsx'
import { Notice } from './notice.tsx'
import { Panel } from './page.tsx'
import { reportTotals } from './report-totals.ts'

const noSettings: ImportSettings = { tables: [], names: [] }

const accept = '.xlsx,.xls,.et,.csv,.docx'

/** What a page puts in the place of the plain report, to set right how the workbooks are read. */
export interface WorkbenchState {
  readonly report: ImportReport
  readonly settings: ImportSettings
  readonly busy: boolean
  readonly onSettings: (settings: ImportSettings) => void
}

interface Preview {
  readonly input: Omit<Inputs['import.run'], 'dryRun'>
  readonly report: ImportReport
}

/** Workbooks in: choose or drop, look at what would happen, then do it; the result can be undone. */
export const ImportPanel = ({
  as,
  cycle,
  options,
  workbench,
}: {
  readonly as?: NonNullable<Inputs['import.run']['as']> | undefined
  readonly cycle?: number | undefined
  /** Choices shown beside the file button. */
  readonly options?: ReactNode
  readonly workbench?: (state: WorkbenchState) => ReactNode
}) => {
  const t = useTexts(importTexts)
  const say = useSay()
  const { undo } = useUndo()
  const { uploading, upload } = useUpload()
  const [preview, setPreview] = useState<Preview | null>(null)
  const dryRun = useJob('import.run')
  const run = useJob('import.run')
  const [undone, setUndone] = useState(false)

  const look = async (files: readonly File[]) => {
    run.reset()
    setPreview(null)
    setUndone(false)
    try {
      const paths = await upload(files)
      const input = { files: [...paths], ...(as ? { as } : {}), ...(cycle ? { cycle } : {}) }
      const report = await dryRun.run({ ...input, dryRun: true })
      if (report) setPreview({ input, report })
    } catch (failure) {
      say.failed(failure)
    }
  }
  /** The same workbooks, read otherwise; what is shown stays until the answer is there. */
  const lookAgain = async (settings: ImportSettings) => {
    if (!preview) return
    const input = { ...preview.input, settings }
    setPreview({ ...preview, input })
    const report = await dryRun.run({ ...input, dryRun: true })
    if (report) setPreview({ input, report })
  }
  const choose = (files: readonly File[]) => void look(files)
  const shown = run.result ?? preview?.report ?? null
  const totals = shown ? reportTotals(shown) : null
  const goodRows = totals ? totals.created + totals.updated : 0
  const step = run.result?.step ?? null
  return (
    <div className="stack">
      <FileDrop label={t('drop')} onFiles={choose} onFailure={say.failed}>
        <div className="row wrap" style={{ justifyContent: 'center' }}>
          <span>{t('drop')}</span>
          <FileButton
            label={shown ? t('more') : t('choose')}
            primary={!shown}
            accept={accept}
            onFiles={choose}
          />
          {options}
        </div>
        {!shown && <p className="small muted">{t('dropHint')}</p>}
      </FileDrop>
      {uploading && <p role="status">{t('uploading', uploading)}</p>}
      {dryRun.running && (
        <JobProgress progress={dryRun.progress} label={t('checking')} onCancel={dryRun.cancel} />
      )}
      {run.running && <JobProgress progress={run.progress} label={t('importing')} onCancel={run.cancel} />}
      {(dryRun.failure ?? run.failure) && <Notice tone="bad">{dryRun.failure ?? run.failure}</Notice>}
      {run.result && totals && (
        <Notice tone={totals.rejected > 0 ? 'warn' : 'ok'}>{t('done', totals)}</Notice>
      )}
      {shown && (
        <Panel
          title={run.result ? t('result') : t('preview')}
          extra={
            run.result ? (
              <Button
                disabled={step === null || undone}
                onClick={() => step && void undo(step).then(() => setUndone(true))}
              >
                {t('undo')}
              </Button>
            ) : (
              <Button
                type="primary"
                disabled={run.running || dryRun.running || goodRows === 0}
                onClick={() => preview && void run.run({ ...preview.input, dryRun: false })}
              >
                {t('confirm', { count: goodRows })}
              </Button>
            )
          }
        >
          {!run.result && goodRows === 0 && <Notice tone="warn">{t('nothing')}</Notice>}
          {workbench && preview && !run.result ? (
            workbench({
              report: shown,
              settings: preview.input.settings ?? noSettings,
              busy: dryRun.running || run.running,
              onSettings: (settings) => void lookAgain(settings),
            })
          ) : (
            <ImportReportView report={shown} />
          )}
        </Panel>
      )}
    </div>
  )
}
