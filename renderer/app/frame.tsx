import { useEffect, useMemo, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import type { WorkspaceStatus } from '../../shared/workspace-views.ts'
import { useCore } from '../lib/core-client.tsx'
import { isMenuType } from '../lib/menu-types.ts'
import { keepForms } from '../lib/save-state.ts'
import { useTexts } from '../lib/texts.ts'
import { useSay } from '../lib/use-say.tsx'
import { useUndo } from '../lib/use-undo.ts'
import { appTexts } from './app-texts.ts'
import { Navigation } from './navigation.tsx'
import { SearchPalette } from './search-palette.tsx'
import { ShownFile } from './shown-file.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { Tour } from './tour.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** Everything around a page while a workspace is open. */
export const Frame = ({ open }: { readonly open: NonNullable<WorkspaceStatus['open']> }) => {
  const t = useTexts(appTexts)
  const say = useSay()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [searching, setSearching] = useState(false)
  const [menu, setMenu] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere closes the menu
  useEffect(() => setMenu(false), [pathname])
  const core = useCore()
  const { undo, redo } = useUndo()
  const close = async () => {
    try {
      await keepForms()
      await core.call('workspace.close', {})
      navigate('/')
    } catch (failure) {
      say.failed(failure)
    }
  }
  const actions = useMemo(
    () => ({
      search: () => setSearching(true),
      help: () => navigate('/help'),
      create: () => {
        const [, area, type] = pathname.split('/')
        if (area === 'records' && isMenuType(type)) navigate(`/records/${type}/new`)
        else if (area === 'cycle' || area === 'cycles') navigate('?new=1')
        else say.warn(t('newHint'))
      },
      undo: () => void undo(),
      redo: open.redoable === null ? null : () => void redo(),
    }),
    [navigate, open.redoable, pathname, redo, say, t, undo],
  )
  useShortcuts(actions)
  useIdleLock()
  return (
    <div className={menu ? 'frame menu-open' : 'frame'}>
      <a className="skip-link" href={`#${pathname}`} onClick={() => document.getElementById('main')?.focus()}>
        {t('skip')}
      </a>
      <TopBar
        open={open}
        onSearch={actions.search}
        onOperator={() => navigate('/settings')}
        onSwitch={() => void close()}
        onMenu={() => setMenu(!menu)}
      />
      <Navigation open={open} />
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <StatusBar open={open} onUndo={actions.undo} onRedo={() => void redo()} />
      <ShownFile />
      <Tour open={open} />
      {searching && <SearchPalette onClose={() => setSearching(false)} />}
    </div>
  )
}
