import { Button } from 'antd'
import { useState } from 'react'
import type { BackupList } from '../../../shared/workspace-views.ts'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { Notice, type Tone } from '../../components/notice.tsx'
import { useWrite } from '../../lib/core-client.tsx'
import { exactTime } from '../../lib/exact-time.ts'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'

const texts = defineTexts(
  'settings-second-backup',
  {
    title: '第二份备份',
    about:
      '选一个移动硬盘或另一块硬盘上的文件夹，以后每次备份都会在那里再存一份并核对；点“立即备份”时，佐证材料原件也一并复制过去。硬盘坏了、电脑丢了，还有这一份。',
    choose: '选择文件夹',
    change: '换一个文件夹',
    stop: '不再保存第二份',
    place: '第二份备份存到哪里',
    current: '第二份备份是最新的（{{at}}），存放在 {{folder}}。',
    none: '文件夹 {{folder}} 已选好，下次备份时写入第一份。',
    behind:
      '第二份备份落后了（最近一份：{{at}}）。请点“立即备份”；如仍落后，请检查 {{folder}} 所在硬盘是否已满、能否写入。',
    behindNone:
      '第二份备份还没有写成。请点“立即备份”；如仍没有，请检查 {{folder}} 所在硬盘是否已满、能否写入。',
    away: '找不到 {{folder}}：硬盘可能没有接上，现在只有本机这一份备份。请接上硬盘后点“立即备份”，或换一个文件夹。',
    sameDrive: '这个文件夹与台账库在同一块硬盘上，硬盘坏了两份会一起丢失。请尽量换到另一块硬盘。',
  },
  {
    title: 'Second backup',
    about:
      'Choose a folder on an external or another drive: every backup is then written there, too, and read back; “Back up now” also copies the evidence files. It is what is left when a disk fails or the computer is lost.',
    choose: 'Choose a folder',
    change: 'Choose another folder',
    stop: 'Keep no second copy',
    place: 'Where the second backup goes',
    current: 'The second backup is up to date ({{at}}), in {{folder}}.',
    none: '{{folder}} is chosen; the next backup is the first to be written there.',
    behind:
      'The second backup is behind (its newest: {{at}}). Choose “Back up now”; if it stays behind, check whether the drive of {{folder}} is full or cannot be written to.',
    behindNone:
      'No second backup was written yet. Choose “Back up now”; if there is still none, check whether the drive of {{folder}} is full or cannot be written to.',
    away: '{{folder}} was not found: the drive may not be connected, and the backups of this computer are the only ones. Connect it and choose “Back up now”, or choose another folder.',
    sameDrive:
      'This folder is on the same drive as the workspace: both would be lost together. Choose another drive if you can.',
  },
)

type Second = NonNullable<BackupList['second']>

const toneOf: Readonly<Record<Second['state'], Tone>> = { current: 'ok', behind: 'warn', away: 'bad' }

const Standing = ({ second, hasBackup }: { readonly second: Second; readonly hasBackup: boolean }) => {
  const t = useTexts(texts)
  const { folder, at, state, sameDrive } = second
  const words = (): string => {
    if (state === 'away') return t('away', { folder })
    if (!hasBackup) return t('none', { folder })
    if (at === null) return t('behindNone', { folder })
    return t(state === 'current' ? 'current' : 'behind', { folder, at: exactTime(at) })
  }
  return (
    <>
      <Notice tone={hasBackup || state === 'away' ? toneOf[state] : 'plain'}>{words()}</Notice>
      {sameDrive && <Notice tone="warn">{t('sameDrive')}</Notice>}
    </>
  )
}

/** Where a second copy of each backup goes, and how it stands. */
export const SecondBackup = ({ list }: { readonly list: BackupList }) => {
  const t = useTexts(texts)
  const say = useSay()
  const set = useWrite('backup.setSecond')
  const [choosing, setChoosing] = useState(false)
  const { second, backups } = list
  const choose = (folder: string | null) => {
    setChoosing(false)
    set.mutate({ folder }, { onError: say.failed })
  }
  return (
    <div className="stack">
      <h3>{t('title')}</h3>
      <p className="muted">{t('about')}</p>
      {second && <Standing second={second} hasBackup={backups.length > 0} />}
      <div className="row wrap">
        <Button disabled={set.isPending} onClick={() => setChoosing(true)}>
          {t(second ? 'change' : 'choose')}
        </Button>
        {second && (
          <Button disabled={set.isPending} onClick={() => choose(null)}>
            {t('stop')}
          </Button>
        )}
      </div>
      {choosing && (
        <FolderBrowser
          title={t('place')}
          start={second?.folder ?? null}
          onCancel={() => setChoosing(false)}
          onChoose={choose}
        />
      )}
    </div>
  )
}
