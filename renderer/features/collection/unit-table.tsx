import { Checkbox } from 'antd'
import { Link } from 'react-router'
import type { CollectionState, CollectionUnitView } from '../../../shared/collection-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { Badge, type Tone } from '../../components/notice.tsx'
import { useNearTime } from '../../lib/format-time.ts'
import { useTexts } from '../../lib/texts.ts'
import { collectionTexts } from './collection-texts.ts'

export const stateWords = {
  notSent: 'notSent',
  waiting: 'waiting',
  overdue: 'overdue',
  answered: 'answered',
  refused: 'refusedState',
} as const satisfies Record<CollectionState, string>

const tones: Readonly<Record<CollectionState, Tone>> = {
  notSent: 'plain',
  waiting: 'plain',
  overdue: 'bad',
  answered: 'ok',
  refused: 'warn',
}

/** Units with what they were sent and what came back; a tick chooses one for the next workbook. */
export const UnitTable = ({
  units,
  chosen,
  onChosen,
}: {
  readonly units: readonly CollectionUnitView[]
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (id: string, on: boolean) => void
}) => {
  const t = useTexts(collectionTexts)
  const near = useNearTime()
  const columns: readonly DataColumn<CollectionUnitView>[] = [
    {
      key: 'choose',
      title: t('choose'),
      width: 64,
      render: ({ unit }) => (
        <Checkbox
          aria-label={t('chooseUnit', { name: unit.name })}
          checked={chosen.has(unit.id)}
          onChange={(event) => onChosen(unit.id, event.target.checked)}
        />
      ),
    },
    {
      key: 'unit',
      title: t('unit'),
      render: ({ unit }) => <Link to={`/records/unit/${unit.id}`}>{unit.name}</Link>,
    },
    {
      key: 'state',
      title: t('state'),
      render: ({ state }) => <Badge tone={tones[state]}>{t(stateWords[state])}</Badge>,
    },
    { key: 'sent', title: t('sent'), render: ({ sent }) => sent && near(sent.at) },
    { key: 'due', title: t('due'), render: ({ sent }) => sent?.dueOn },
    { key: 'back', title: t('back'), render: ({ answer }) => answer && near(answer.at) },
    { key: 'answers', title: t('answers'), numeric: true, render: ({ answers }) => answers || '' },
    { key: 'rows', title: t('rows'), numeric: true, render: ({ answer }) => answer?.rows },
    { key: 'changed', title: t('changed'), numeric: true, render: ({ answer }) => answer?.changed },
    {
      key: 'refused',
      title: t('refused'),
      numeric: true,
      render: ({ answer }) =>
        answer && <span className={answer.refused > 0 ? 'bad' : ''}>{answer.refused}</span>,
    },
  ]
  return (
    <DataTable
      label={t('units')}
      columns={columns}
      rows={units}
      rowKey={({ unit }) => unit.id}
      maxHeight={520}
      dense
    />
  )
}
