import { useEffect } from 'react'
import type { WorkspaceStatus } from '../../shared/workspace-views.ts'
import { useTexts } from '../lib/texts.ts'
import { appTexts } from './app-texts.ts'

/** What the taskbar and the window list show: which workspace is open, then the program's name. */
export const useWindowTitle = (status: WorkspaceStatus | undefined): void => {
  const t = useTexts(appTexts)
  const place = status ? `${status.open?.name ?? t('start')} · ` : ''
  const title = `${place}${t('name')}`
  useEffect(() => {
    document.title = title
  }, [title])
}
