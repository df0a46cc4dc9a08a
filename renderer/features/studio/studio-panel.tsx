import './studio.css'
import { Tabs } from 'antd'
import { useState } from 'react'
import type { StudioView } from '../../../shared/studio-views.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { ChecklistTab } from './checklist-tab.tsx'
import { FundsTab } from './funds-tab.tsx'
import { MembersTab } from './members-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { ReviewsTab } from './reviews-tab.tsx'
import { studioTexts } from './studio-texts.ts'
import { usePrintBook } from './use-print-book.tsx'
import { WorkTab } from './work-tab.tsx'
import { YearsTab } from './years-tab.tsx'

const StudioTabs = ({
  id,
  studio,
  onDay,
}: {
  readonly id: string
  readonly studio: StudioView
  readonly onDay: (day: string | null) => void
}) => {
  const t = useTexts(studioTexts)
  const book = usePrintBook(id, Number(studio.today.slice(0, 4)))
  return (
    <>
      {book.outcome}
      <div className="studio-tabs">
        {/* Beside the tabs, not among them: a list of tabs may hold nothing else (WCAG 1.3.1). */}
        <div className="studio-book">{book.button}</div>
        <Tabs
          items={[
            { key: 'overview', label: t('overview'), children: <OverviewTab id={id} studio={studio} /> },
            { key: 'members', label: t('members'), children: <MembersTab studio={studio} onDay={onDay} /> },
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
      </div>
    </>
  )
}

/** A studio at a glance, over its form: who, what for, what with, how well; its book in one click. */
export const StudioPanel = ({ id }: { readonly id: string }) => {
  const t = useTexts(studioTexts)
  const [on, setOn] = useState<string | null>(null)
  const query = useCall('studio.get', { id, ...(on === null ? {} : { on }) }, { keep: true })
  return (
    <section className="panel studio" aria-label={t('title')}>
      <Loaded query={query}>{(studio) => <StudioTabs id={id} studio={studio} onDay={setOn} />}</Loaded>
    </section>
  )
}
