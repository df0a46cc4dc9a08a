import { Link } from 'react-router'
import type { AllianceMemberView, AllianceView } from '../../../shared/alliance-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { MemberTimeline } from '../../components/member-timeline.tsx'
import { Notice } from '../../components/notice.tsx'
import { PresenceBadge } from '../../components/presence-badge.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { DayChoice } from '../../record/day-choice.tsx'
import { wordOf } from '../../record/word-of.ts'
import { allianceTexts } from './alliance-texts.ts'

/** Which studios were in on a day, with roles, exits and what the alliance lacks. */
export const MembersTab = ({
  alliance,
  onDay,
}: {
  readonly alliance: AllianceView
  readonly onDay: (day: string | null) => void
}) => {
  const t = useTexts(allianceTexts)
  const language = useLanguage()
  const columns: readonly DataColumn<AllianceMemberView>[] = [
    {
      key: 'studio',
      title: t('studio'),
      render: ({ studio, studioId }) =>
        studioId ? <Link to={`/records/studio/${studioId}`}>{studio}</Link> : studio,
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit },
    { key: 'role', title: t('role'), render: ({ role }) => wordOf('allianceMember', 'role', role, language) },
    { key: 'joined', title: t('joined'), render: ({ joinedOn }) => joinedOn },
    { key: 'left', title: t('left'), render: ({ leftOn }) => leftOn },
    { key: 'reason', title: t('reason'), render: ({ leftReason }) => leftReason },
    { key: 'state', title: t('state'), render: ({ presence }) => <PresenceBadge presence={presence} /> },
  ]
  const points = alliance.points.map((point) => t(point.kind, { ...point }))
  return (
    <div className="stack">
      {points.length > 0 && <Notice tone="warn">{points.join('\n')}</Notice>}
      {alliance.members.length === 0 ? (
        <p className="muted">{t('noMembers')}</p>
      ) : (
        <>
          <DayChoice label={t('day')} on={alliance.on} today={alliance.today} onDay={onDay}>
            {t('sum', {
              day: alliance.on,
              sure: alliance.present.sure,
              units: alliance.present.units,
            })}
            {alliance.present.unclear > 0 && (
              <span className="warn"> · {t('unclear', { count: alliance.present.unclear })}</span>
            )}
          </DayChoice>
          <MemberTimeline
            members={alliance.members.map((one) => ({
              ...one,
              key: one.studioId ?? one.studio,
              name: one.studio,
            }))}
            on={alliance.on}
            today={alliance.today}
          />
          <DataTable
            bare
            dense
            maxHeight={320}
            label={t('list')}
            columns={columns}
            rows={alliance.members}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </div>
  )
}
