import { Modal } from 'antd'
import type { BackupList } from '../../../shared/workspace-views.ts'
import { exactTime } from '../../lib/exact-time.ts'
import { useTexts } from '../../lib/texts.ts'
import { backupTexts } from './backup-texts.ts'

export type Backup = BackupList['backups'][number]

/** Says in plain words what restoring does before it is done: every page of the ledger changes at once. */
export const RestoreDialog = ({
  backup,
  onConfirm,
  onCancel,
}: {
  readonly backup: Backup
  readonly onConfirm: () => void
  readonly onCancel: () => void
}) => {
  const t = useTexts(backupTexts)
  const time = exactTime(backup.at)
  return (
    <Modal
      open
      title={t('dialogTitle', { time })}
      okText={t('confirm')}
      cancelText={t('cancel')}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      <ul className="settings-points">
        <li>{t('replaces', { time })}</li>
        <li>{t('loses')}</li>
        <li>{t('keeps')}</li>
        <li>{t('files')}</li>
      </ul>
    </Modal>
  )
}
