import { Link, Outlet } from 'react-router'
import { useTexts } from '../lib/texts.ts'
import { appTexts } from './app-texts.ts'
import { AppearanceMenu, Brand } from './top-bar.tsx'

/** Around a page that needs no workspace, while none is open. */
export const Lobby = () => {
  const t = useTexts(appTexts)
  return (
    <div className="lobby">
      <header className="top">
        <Brand />
        <Link to="/">{t('backToStart')}</Link>
        <span className="grow" />
        <AppearanceMenu />
      </header>
      <main className="main" id="main">
        <Outlet />
      </main>
    </div>
  )
}
