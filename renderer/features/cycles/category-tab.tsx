import { Button } from 'antd'
import { NavLink, useNavigate } from 'react-router'
import type { CycleEntry, CycleView } from '../../../shared/cycle-views.ts'
import type { PackCategory, RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { cycleTexts } from './cycle-texts.ts'
import { EntryBadge } from './entry-badge.tsx'
import { EntryEditor } from './entry-editor.tsx'

interface Props {
  readonly cycle: CycleView
  readonly pack: RulePack
  readonly category: PackCategory
  readonly entries: readonly CycleEntry[]
  readonly chosen: string | undefined
}

const EntryList = ({
  cycle,
  category,
  entries,
  current,
}: Omit<Props, 'chosen' | 'pack'> & { readonly current: string }) => {
  const t = useTexts(cycleTexts)
  return (
    <nav className="entry-list" aria-label={t('entries')}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <NavLink
              to={`/cycle/${cycle.year}/${category.id}/${entry.id}`}
              className={entry.id === current ? 'active' : ''}
              aria-current={entry.id === current ? 'page' : undefined}
            >
              <div className="clip" title={entry.title}>
                {entry.title}
              </div>
              <div className="row spread">
                <span className="small muted clip">{entry.unit}</span>
                <EntryBadge entry={entry} />
              </div>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Editor = ({
  id,
  pack,
  category,
}: {
  readonly id: string
  readonly pack: RulePack
  readonly category: PackCategory
}) => {
  const nomination = useCall('nomination.get', { id })
  return (
    <Loaded query={nomination}>
      {(view) => <EntryEditor key={id} view={view} pack={pack} category={category} />}
    </Loaded>
  )
}

/** One category: its entries, and the chosen one with form, preview and findings. */
export const CategoryTab = ({ cycle, pack, category, entries, chosen }: Props) => {
  const t = useTexts(cycleTexts)
  const navigate = useNavigate()
  const current = entries.find((entry) => entry.id === chosen)?.id ?? entries[0]?.id
  if (current === undefined) {
    return (
      <EmptyState title={t('noEntries')} hint={t('noEntriesHint')}>
        <Button type="primary" onClick={() => navigate('/import')}>
          {t('importEntries')}
        </Button>
        <Button onClick={() => navigate('?new=1')}>{t('newEntry')}</Button>
      </EmptyState>
    )
  }
  return (
    <div className="entry-columns">
      <EntryList cycle={cycle} category={category} entries={entries} current={current} />
      <Editor key={current} id={current} pack={pack} category={category} />
    </div>
  )
}
