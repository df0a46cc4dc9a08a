import { Button } from 'antd'
import type { RescueView } from '../../../shared/workspace-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FileButton } from '../../components/file-drop.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { exactTime } from '../../lib/exact-time.ts'
import { formatSize } from '../../lib/format-size.ts'
import { uploadFile } from '../../lib/intake.ts'
import { type Translate, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { rescueTexts } from './rescue-texts.ts'

type Backup = RescueView['backups'][number]
type T = Translate<(typeof rescueTexts)['keys'][number]>

const lostText = (backup: Backup, writtenAt: string | null, t: T): string => {
  const from = exactTime(backup.at)
  if (writtenAt === null) return t('lostAfter', { from })
  if (writtenAt <= backup.at) return t('lostNothing')
  const to = exactTime(writtenAt)
  return from === to ? t('lostMinute', { from }) : t('lostBetween', { from, to })
}

const Rescue = ({ view, onGiveUp }: { readonly view: RescueView; readonly onGiveUp: () => void }) => {
  const t = useTexts(rescueTexts)
  const say = useSay()
  const restore = useJob('backup.restore')
  const { dir, name, writtenAt, backups } = view
  // Once it has worked the workspace is open and this page is gone.
  const putBack = (file: string) => void restore.run({ file, dir })
  const takeFile = async ([file]: readonly File[]) => {
    try {
      if (file) putBack(await uploadFile(file))
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <Panel
      title={t(writtenAt === null ? 'gone' : 'damaged', { name })}
      extra={
        <div className="row">
          <Button disabled={restore.running} onClick={onGiveUp}>
            {t('giveUp')}
          </Button>
          <FileButton label={t('other')} accept=".sqlite" onFiles={(files) => void takeFile(files)} />
        </div>
      }
    >
      <div className="stack">
        <p>
          {writtenAt === null ? t('goneAbout') : t('damagedAbout', { time: exactTime(writtenAt) })}{' '}
          {backups.length > 0 ? t('keeps') : t('none')}
        </p>
        <p className="small muted" style={{ overflowWrap: 'anywhere' }}>
          {dir}
        </p>
        {restore.running && <JobProgress label={t('restoring')} progress={restore.progress} />}
        {restore.failure && <Notice tone="bad">{restore.failure}</Notice>}
        {backups.length > 0 && (
          <DataTable
            label={t('list')}
            rows={backups}
            rowKey={(backup) => backup.file}
            maxHeight={260}
            columns={[
              { key: 'at', title: t('at'), width: 150, render: (backup) => exactTime(backup.at) },
              { key: 'lost', title: t('lost'), render: (backup) => lostText(backup, writtenAt, t) },
              {
                key: 'size',
                title: t('size'),
                numeric: true,
                width: 90,
                render: (backup) => formatSize(backup.size),
              },
              {
                key: 'restore',
                title: t('action'),
                width: 90,
                render: (backup) => (
                  <Button
                    size="small"
                    type={backup === backups[0] ? 'primary' : 'default'}
                    disabled={restore.running}
                    aria-label={t('restoreOf', { time: exactTime(backup.at) })}
                    onClick={() => putBack(backup.file)}
                  >
                    {t('restore')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </div>
    </Panel>
  )
}

/** A workspace that would not open: what backups there are, and what each of them lacks. */
export const RescuePanel = ({ dir, onGiveUp }: { readonly dir: string; readonly onGiveUp: () => void }) => {
  const view = useCall('workspace.rescue', { dir })
  return <Loaded query={view}>{(found) => <Rescue view={found} onGiveUp={onGiveUp} />}</Loaded>
}
