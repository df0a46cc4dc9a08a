import { Link } from 'react-router'
import type { StudioMemberView, StudioView } from '../../../shared/studio-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { MemberTimeline } from '../../components/member-timeline.tsx'
import { Notice } from '../../components/notice.tsx'
import { PresenceBadge } from '../../components/presence-badge.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { DayChoice } from '../../record/day-choice.tsx'
import { wordOf } from '../../record/word-of.ts'
import { memberTexts } from './member-texts.ts'

/** Who was in on a day: a line per person, and the same as a table. */
export const MembersTab = ({
  studio,
  onDay,
}: {
  readonly studio: StudioView
  readonly onDay: (day: string | null) => void
}) => {
  const t = useTexts(memberTexts)
  const language = useLanguage()
  if (studio.members.length === 0) return <p className="muted">{t('none')}</p>
  const columns: readonly DataColumn<StudioMemberView>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ name, personId }) =>
        personId ? <Link to={`/records/person/${personId}`}>{name}</Link> : name,
    },
    { key: 'role', title: t('role'), render: ({ role }) => wordOf('studioMember', 'role', role, language) },
    { key: 'post', title: t('post'), render: ({ post }) => post },
    { key: 'skill', title: t('skill'), render: ({ skill }) => skill },
    { key: 'joined', title: t('joined'), render: ({ joinedOn }) => joinedOn },
    { key: 'left', title: t('left'), render: ({ leftOn }) => leftOn },
    { key: 'state', title: t('state'), render: ({ presence }) => <PresenceBadge presence={presence} /> },
  ]
  return (
    <div className="stack">
      <DayChoice label={t('day')} on={studio.on} today={studio.today} onDay={onDay}>
        {t('sum', { day: studio.on, sure: studio.present.sure, front: studio.present.frontLine })}
        {studio.present.unclear > 0 && (
          <span className="warn"> · {t('unclear', { count: studio.present.unclear })}</span>
        )}
      </DayChoice>
      {studio.problems.length > 0 && (
        <Notice tone="warn">
          {studio.problems
            .map(({ kind, name }) => t(kind === 'overlap' ? 'overlapRow' : 'contradictoryRow', { name }))
            .join('\n')}
        </Notice>
      )}
      <MemberTimeline
        members={studio.members.map((one) => ({ ...one, key: one.personId ?? one.name }))}
        on={studio.on}
        today={studio.today}
      />
      <DataTable
        bare
        dense
        maxHeight={320}
        label={t('list')}
        columns={columns}
        rows={studio.members}
        rowKey={({ id }) => id}
      />
    </div>
  )
}
