import { Button } from 'antd'
import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { EmptyState } from '../components/empty-state.tsx'
import { useTexts } from '../lib/texts.ts'
import { appTexts } from './app-texts.ts'

/** A bug in a page: the frame stays, the page says so. */
export const RouteFailure = () => {
  const t = useTexts(appTexts)
  const failure = useRouteError()
  useEffect(() => console.error(failure), [failure])
  return (
    <EmptyState title={t('broken')}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </EmptyState>
  )
}
