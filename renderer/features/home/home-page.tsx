import './home.css'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { localeOf, useLanguage, useTexts } from '../../lib/texts.ts'
import { CategoryPanel } from './category-panel.tsx'
import { FigureBars } from './figure-bars.tsx'
import { Figures } from './figures.tsx'
import { homeTexts } from './home-texts.ts'
import { RecentSteps } from './recent-steps.tsx'
import { TodoList } from './todo-list.tsx'

/** What there is, what waits, what was done last. */
export const HomePage = () => {
  const t = useTexts(homeTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const status = useCall('workspace.status', {})
  const counts = useCall('records.counts', {})
  const today = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full' })
  return (
    <Page title={t('title')} remark={today.format(new Date())}>
      <Loaded query={counts}>
        {(data) => {
          const open = status.data?.open
          if (!open) return null
          if (Object.values(data).every((count) => count === 0)) {
            return (
              <div className="panel">
                <EmptyState title={t('emptyTitle')} hint={t('emptyHint')}>
                  <Button type="primary" onClick={() => navigate('/import')}>
                    {t('goImport')}
                  </Button>
                  <Button onClick={() => navigate('/cycles')}>{t('goCycle')}</Button>
                  <Button onClick={() => navigate('/records/studio/new')}>{t('goUnit')}</Button>
                </EmptyState>
              </div>
            )
          }
          return (
            <>
              {open.warnings.map((warning) => (
                <Notice key={warning.zh} tone="warn">
                  {warning[language]}
                </Notice>
              ))}
              <Figures />
              <div className="home-grid">
                <TodoList open={open} />
                <CategoryPanel />
                <FigureBars />
                <RecentSteps />
              </div>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
