import type { WorkspaceStatus } from '../../shared/workspace-views.ts'
import { clockTime, useNearTime } from '../lib/format-time.ts'
import { useSaveState } from '../lib/save-state.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { appTexts } from './app-texts.ts'
import { DraftsButton } from './drafts-button.tsx'

const SaveText = () => {
  const t = useTexts(appTexts)
  const { saving, pending, savedAt, failed } = useSaveState()
  if (saving > 0) return t('saving')
  if (failed) return <span className="bad">{t('saveFailed')}</span>
  if (pending > 0) return t('unsaved')
  return savedAt ? t('saved', { time: clockTime(savedAt) }) : t('allSaved')
}

/** The bottom line: which workspace, whether all is stored and backed up, what Ctrl+Z and Ctrl+Y would do. */
export const StatusBar = ({
  open,
  onUndo,
  onRedo,
}: {
  readonly open: NonNullable<WorkspaceStatus['open']>
  readonly onUndo: () => void
  readonly onRedo: () => void
}) => {
  const t = useTexts(appTexts)
  const language = useLanguage()
  const near = useNearTime()
  return (
    <footer className="status">
      <span className="clip" title={open.dir}>
        {t('workspace', { name: open.name })}
      </span>
      <span role="status">
        <SaveText />
      </span>
      <DraftsButton />
      <span>{open.lastBackupAt ? t('backup', { time: near(open.lastBackupAt) }) : t('noBackup')}</span>
      {open.undoable ? (
        <button type="button" className="plain undo clip" onClick={onUndo}>
          {t('undoable', { label: open.undoable[language] })}
        </button>
      ) : (
        <span className="undo">{t('nothingToUndo')}</span>
      )}
      {open.redoable && (
        <button type="button" className="plain clip" onClick={onRedo}>
          {t('redoable', { label: open.redoable[language] })}
        </button>
      )}
    </footer>
  )
}
