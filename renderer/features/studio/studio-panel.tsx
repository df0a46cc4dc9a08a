import './studio.css'
import { Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { Loaded } from '../../components/loaded.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { ChecklistTab } from './checklist-tab.tsx'
import { FundsTab } from './funds-tab.tsx'
import { MembersTab } from './members-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { ReviewsTab } from './reviews-tab.tsx'
import { studioTexts } from './studio-texts.ts'
import { WorkTab } from './work-tab.tsx'
import { YearsTab } from './years-tab.tsx'

/** A studio at a glance, over its form: who, what for, what with, how well. `actions` stand beside the tabs. */
export const StudioPanel = ({ id, actions }: { readonly id: string; readonly actions?: ReactNode }) => {
  const t = useTexts(studioTexts)
  const [on, setOn] = useState<string | null>(null)
  const query = useCall('studio.get', { id, ...(on === null ? {} : { on }) }, { keep: true })
  return (
    <section className="panel studio" aria-label={t('title')}>
      <Loaded query={query}>
        {(studio) => (
          <Tabs
            tabBarExtraContent={actions}
            items={[
              { key: 'overview', label: t('overview'), children: <OverviewTab id={id} studio={studio} /> },
              {
                key: 'members',
                label: t('members'),
                children: <MembersTab studio={studio} onDay={setOn} />,
              },
              {
                key: 'checklist',
                label: t('checklist'),
                children: <ChecklistTab id={id} items={studio.checklist} />,
              },
              { key: 'years', label: t('years'), children: <YearsTab studio={studio} /> },
              { key: 'work', label: t('work'), children: <WorkTab studio={studio} /> },
              { key: 'funds', label: t('funds'), children: <FundsTab studio={studio} /> },
              { key: 'reviews', label: t('reviews'), children: <ReviewsTab id={id} studio={studio} /> },
            ]}
          />
        )}
      </Loaded>
    </section>
  )
}
