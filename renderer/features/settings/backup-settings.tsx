import { Button } from 'antd'
import { useState } from 'react'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FileButton } from '../../components/file-drop.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { exactTime } from '../../lib/exact-time.ts'
import { formatSize } from '../../lib/format-size.ts'
import { uploadFile } from '../../lib/intake.ts'
import { flushForms } from '../../lib/save-state.ts'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { backupTexts } from './backup-texts.ts'
import { type Backup, RestoreDialog } from './restore-dialog.tsx'
import { SecondBackup } from './second-backup.tsx'
import { useRestored } from './use-restored.ts'

/** Backups of this workspace: made at once, listed, and put back. */
export const BackupSettings = () => {
  const t = useTexts(backupTexts)
  const say = useSay()
  const list = useCall('backup.list', {})
  const create = useJob('backup.create')
  const restore = useJob('backup.restore')
  const [chosen, setChosen] = useState<Backup | null>(null)
  const restoredAt = useRestored((state) => state.at)
  const setRestored = (at: string | null) => useRestored.setState({ at })
  const busy = create.running || restore.running

  const makeBackup = async (): Promise<void> => {
    setRestored(null)
    await flushForms()
    await create.run({})
  }
  /** A backup that was kept elsewhere, on an external drive say; its date is the file's. */
  const takeFile = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return
    try {
      const at = new Date(file.lastModified).toISOString()
      setChosen({ file: await uploadFile(file), at, size: file.size })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const putBack = async (backup: Backup): Promise<void> => {
    setChosen(null)
    setRestored(null)
    create.reset()
    await flushForms()
    if (await restore.run({ file: backup.file })) setRestored(backup.at)
  }

  return (
    <Panel
      title={t('title')}
      extra={
        <div className="row">
          <FileButton label={t('fromFile')} accept=".sqlite" onFiles={(files) => void takeFile(files)} />
          <Button type="primary" disabled={busy} onClick={() => void makeBackup()}>
            {t('create')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="muted">{t('about')}</p>
        {create.running && (
          <JobProgress label={t('creating')} progress={create.progress} onCancel={create.cancel} />
        )}
        {restore.running && <JobProgress label={t('restoring')} progress={restore.progress} />}
        {create.failure && <Notice tone="bad">{create.failure}</Notice>}
        {restore.failure && <Notice tone="bad">{restore.failure}</Notice>}
        {create.result && <Notice tone="ok">{t('created')}</Notice>}
        {restoredAt && <Notice tone="ok">{t('restored', { time: exactTime(restoredAt) })}</Notice>}
        <Loaded query={list}>
          {({ backups }) =>
            backups.length === 0 ? (
              <EmptyState title={t('none')} hint={t('noneHint')} />
            ) : (
              <DataTable
                label={t('list')}
                rows={backups}
                rowKey={(backup) => backup.file}
                maxHeight={420}
                columns={[
                  { key: 'at', title: t('at'), width: 170, render: (backup) => exactTime(backup.at) },
                  { key: 'file', title: t('file'), render: (backup) => backup.file.split(/[\\/]/).at(-1) },
                  {
                    key: 'size',
                    title: t('size'),
                    numeric: true,
                    width: 100,
                    render: (backup) => formatSize(backup.size),
                  },
                  {
                    key: 'restore',
                    title: t('action'),
                    width: 100,
                    render: (backup) => (
                      <Button
                        size="small"
                        disabled={busy}
                        aria-label={t('restoreOf', { time: exactTime(backup.at) })}
                        onClick={() => setChosen(backup)}
                      >
                        {t('restore')}
                      </Button>
                    ),
                  },
                ]}
              />
            )
          }
        </Loaded>
      </div>
      {list.data && <SecondBackup list={list.data} />}
      {chosen && (
        <RestoreDialog
          backup={chosen}
          onConfirm={() => void putBack(chosen)}
          onCancel={() => setChosen(null)}
        />
      )}
    </Panel>
  )
}
