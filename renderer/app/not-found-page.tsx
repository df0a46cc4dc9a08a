import { EmptyState } from '../components/empty-state.tsx'
import { useTexts } from '../lib/texts.ts'
import { appTexts } from './app-texts.ts'

export const NotFoundPage = () => {
  const t = useTexts(appTexts)
  return <EmptyState title={t('notFound')} />
}
