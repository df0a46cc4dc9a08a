import { Button } from 'antd'
import { useId } from 'react'
import { Link } from 'react-router'
import { assertNever } from '../../../shared/errors.ts'
import type { Presence } from '../../../shared/rules/membership.ts'
import type { StudioMemberView, StudioView } from '../../../shared/studio-views.ts'
import { addYears, isFullDate } from '../../../shared/text/parse-date.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { Badge, Notice } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { recordTexts } from '../../record/record-texts.ts'
import { TypedInput } from '../../record/typed-input.tsx'
import { readDate } from '../../record/value-readings.ts'
import { wordOf } from '../../record/word-of.ts'
import { MemberTimeline } from './member-timeline.tsx'
import { memberTexts } from './member-texts.ts'

const PresenceBadge = ({ presence }: { readonly presence: Presence }) => {
  const t = useTexts(memberTexts)
  switch (presence) {
    case 'in':
      return <Badge tone="ok">{t('in')}</Badge>
    case 'out':
      return <Badge>{t('out')}</Badge>
    case 'unclear':
      return <Badge tone="warn">{t('maybe')}</Badge>
    case 'contradictory':
      return <Badge tone="bad">{t('contradictory')}</Badge>
    default:
      return assertNever(presence)
  }
}

const DayChoice = ({
  studio,
  onDay,
}: {
  readonly studio: StudioView
  readonly onDay: (day: string | null) => void
}) => {
  const t = useTexts(memberTexts)
  const words = useTexts(recordTexts)
  const id = useId()
  const read = readDate(words)
  return (
    <div className="row wrap">
      <label htmlFor={id}>{t('day')}</label>
      <TypedInput<string>
        // A day chosen by a button takes the place of what was typed.
        key={studio.on}
        id={id}
        width={130}
        value={studio.on}
        format={(day) => day}
        parse={(text) => {
          const date = read(text)
          if (!date.ok) return date
          return date.value !== null && isFullDate(date.value)
            ? { ok: true, value: date.value }
            : { ok: false, message: t('full') }
        }}
        onChange={onDay}
      />
      <Button size="small" onClick={() => onDay(addYears(studio.on, -1))}>
        {t('earlier')}
      </Button>
      <Button size="small" onClick={() => onDay(addYears(studio.on, 1))}>
        {t('later')}
      </Button>
      <Button size="small" disabled={studio.on === studio.today} onClick={() => onDay(null)}>
        {t('today')}
      </Button>
      <span role="status">
        {t('sum', { day: studio.on, sure: studio.present.sure, front: studio.present.frontLine })}
        {studio.present.unclear > 0 && (
          <span className="warn"> · {t('unclear', { count: studio.present.unclear })}</span>
        )}
      </span>
    </div>
  )
}

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
      <DayChoice studio={studio} onDay={onDay} />
      {studio.problems.length > 0 && (
        <Notice tone="warn">
          {studio.problems
            .map(({ kind, name }) => t(kind === 'overlap' ? 'overlapRow' : 'contradictoryRow', { name }))
            .join('\n')}
        </Notice>
      )}
      <MemberTimeline members={studio.members} on={studio.on} today={studio.today} />
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
