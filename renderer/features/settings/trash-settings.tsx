import { Button, Skeleton } from 'antd'
import { assertNever } from '../../../shared/errors.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { failureText } from '../../lib/call-failure.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { TrashTable } from './trash-table.tsx'
import { trashTexts } from './trash-texts.ts'
import { useTrash } from './use-trash.ts'

const TrashBody = () => {
  const t = useTexts(trashTexts)
  const language = useLanguage()
  const trash = useTrash()
  switch (trash.state) {
    case 'loading':
      return (
        <div role="status" aria-busy="true" aria-label={t('loading')}>
          <Skeleton active paragraph={{ rows: 4 }} />
        </div>
      )
    case 'failed':
      return (
        <Notice tone="bad">
          {failureText(trash.failure, language)}{' '}
          <Button size="small" onClick={trash.retry}>
            {t('retry')}
          </Button>
        </Notice>
      )
    case 'ready':
      if (trash.groups.length === 0) return <EmptyState title={t('none')} hint={t('noneHint')} />
      return trash.groups.map((group) => <TrashTable key={group.type} group={group} />)
    default:
      return assertNever(trash)
  }
}

/** Deleted records, by type, each with its way back. */
export const TrashSettings = () => {
  const t = useTexts(trashTexts)
  return (
    <Panel title={t('title')}>
      <div className="stack">
        <p className="muted">{t('about')}</p>
        <TrashBody />
      </div>
    </Panel>
  )
}
