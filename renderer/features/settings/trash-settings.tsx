import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Panel } from '../../components/page.tsx'
import { useTexts } from '../../lib/texts.ts'
import { TrashTable } from './trash-table.tsx'
import { trashTexts } from './trash-texts.ts'
import { useTrash } from './use-trash.ts'

/** Deleted records, by type, each with its way back. */
export const TrashSettings = () => {
  const t = useTexts(trashTexts)
  const trash = useTrash()
  return (
    <Panel title={t('title')}>
      <div className="stack">
        <p className="muted">{t('about')}</p>
        <Loaded query={trash}>
          {(groups) =>
            groups.length === 0 ? (
              <EmptyState title={t('none')} hint={t('noneHint')} />
            ) : (
              groups.map((group) => <TrashTable key={group.type} group={group} />)
            )
          }
        </Loaded>
      </div>
    </Panel>
  )
}
