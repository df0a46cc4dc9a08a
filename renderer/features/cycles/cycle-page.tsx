import './cycle.css'
import { Button, Tabs } from 'antd'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { CycleView } from '../../../shared/cycle-views.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { AttachButton } from './attach-button.tsx'
import { BoardTab } from './board-tab.tsx'
import { CategoryTab } from './category-tab.tsx'
import { cycleTexts } from './cycle-texts.ts'
import { FindingsTab } from './findings-tab.tsx'
import { JudgingTab } from './judging-tab.tsx'
import { KitsTab } from './kits-tab.tsx'
import { kitsTexts } from './kits-texts.ts'
import { LaboratoryTab } from './laboratory-tab.tsx'
import { NewEntryDialog } from './new-entry-dialog.tsx'
import { PacketTab } from './packet-tab.tsx'
import { RankingTab } from './ranking-tab.tsx'
import { ResultsTab } from './results-tab.tsx'
import { ReuseTab } from './reuse-tab.tsx'

const Cycle = ({ cycle, pack }: { readonly cycle: CycleView; readonly pack: RulePack }) => {
  const t = useTexts(cycleTexts)
  const kitText = useTexts(kitsTexts)
  const navigate = useNavigate()
  const { tab = cycle.categories[0]?.id ?? 'board', nomination } = useParams()
  const [params, setParams] = useSearchParams()
  const go = (name: string) => navigate(`/cycle/${cycle.year}/${name}`)
  const category = pack.categories.find(({ id }) => id === tab)
  const entries = cycle.categories.find(({ id }) => id === tab)?.entries ?? []
  const deadline =
    cycle.daysLeft === null || cycle.deadline === null
      ? ''
      : cycle.daysLeft >= 0
        ? t('daysLeft', { count: cycle.daysLeft })
        : t('overdue', { day: cycle.deadline })
  return (
    <div className="cycle">
      <div className="cycle-head">
        <div className="page-head">
          <h1>{cycle.name}</h1>
          <span className="muted">{deadline}</span>
          <div className="actions">
            <Button onClick={() => setParams({ new: '1' })}>{t('newEntry')}</Button>
            <AttachButton year={cycle.year} />
            <Button type="primary" onClick={() => go('packet')}>
              {t('build')}
            </Button>
          </div>
        </div>
        <Tabs
          activeKey={tab}
          onChange={go}
          items={[
            ...cycle.categories.map(({ id, title, entries: { length } }) => ({
              key: id,
              label: (
                <span>
                  {title} <span className="small muted">{length}</span>
                </span>
              ),
            })),
            { key: 'board', label: t('board') },
            { key: 'findings', label: t('findings') },
            { key: 'reuse', label: t('reuse') },
            { key: 'judging', label: t('judging') },
            { key: 'kits', label: kitText('tab') },
            { key: 'ranking', label: t('ranking') },
            { key: 'laboratory', label: t('laboratory') },
            { key: 'packet', label: t('packet') },
            { key: 'results', label: t('results') },
          ]}
        />
      </div>
      <div className={category ? 'cycle-body' : 'cycle-body padded'}>
        {category && (
          <CategoryTab
            key={category.id}
            cycle={cycle}
            pack={pack}
            category={category}
            entries={entries}
            chosen={nomination}
          />
        )}
        {tab === 'board' && <BoardTab cycle={cycle} pack={pack} />}
        {tab === 'findings' && <FindingsTab cycle={cycle} />}
        {tab === 'reuse' && <ReuseTab cycle={cycle} />}
        {tab === 'judging' && <JudgingTab cycle={cycle} />}
        {tab === 'kits' && <KitsTab cycle={cycle} />}
        {tab === 'ranking' && <RankingTab cycle={cycle} />}
        {tab === 'laboratory' && <LaboratoryTab cycle={cycle} />}
        {tab === 'packet' && <PacketTab cycle={cycle} />}
        {tab === 'results' && <ResultsTab cycle={cycle} pack={pack} />}
      </div>
      {params.has('new') && (
        <NewEntryDialog cycle={cycle} category={category?.id ?? null} onClose={() => setParams({})} />
      )}
    </div>
  )
}

/** One year's selection. */
export const CyclePage = () => {
  const year = Number(useParams().year)
  const cycle = useCall('cycle.get', { year })
  const pack = useCall('cycle.pack', { year })
  return (
    <Loaded query={cycle}>
      {(view) => <Loaded query={pack}>{(rules) => <Cycle key={year} cycle={view} pack={rules} />}</Loaded>}
    </Loaded>
  )
}
