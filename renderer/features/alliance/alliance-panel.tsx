import './alliance.css'
import { Tabs } from 'antd'
import { useState } from 'react'
import { Loaded } from '../../components/loaded.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { allianceTexts } from './alliance-texts.ts'
import { GraphTab } from './graph-tab.tsx'
import { MembersTab } from './members-tab.tsx'
import { EvaluationsTab } from './evaluations-tab.tsx'
import { TasksTab } from './tasks-tab.tsx'

/** An alliance over its form: members over time, who really works with whom, tasks, yearly evaluation. */
export const AlliancePanel = ({ id }: { readonly id: string }) => {
  const t = useTexts(allianceTexts)
  const [on, setOn] = useState<string | null>(null)
  const query = useCall('alliance.get', { id, ...(on === null ? {} : { on }) }, { keep: true })
  return (
    <section className="panel alliance" aria-label={t('title')}>
      <Loaded query={query}>
        {(alliance) => (
          <Tabs
            items={[
              {
                key: 'members',
                label: t('members'),
                children: <MembersTab alliance={alliance} onDay={setOn} />,
              },
              { key: 'graph', label: t('graph'), children: <GraphTab alliance={alliance} /> },
              { key: 'tasks', label: t('tasks'), children: <TasksTab tasks={alliance.tasks} /> },
              {
                key: 'reviews',
                label: t('reviews'),
                children: <EvaluationsTab reviews={alliance.reviews} />,
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  )
}
