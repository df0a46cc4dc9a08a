import { Button, Select } from 'antd'
import { useState } from 'react'
import type { ConflictView, JudgedEntry, JudgingView, SeatView } from '../../../shared/judging-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { type Translate, useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { entryColumn } from './entry-column.tsx'
import { type JudgingText, judgingTexts } from './judging-texts.ts'
import { type ChosenSeat, SeatDialog } from './seat-dialog.tsx'

type T = Translate<JudgingText>

const stateWord = (seat: SeatView, t: T): string => {
  if (seat.state === 'recused') return t('recused')
  if (seat.state === 'unassigned') return t('seatNone')
  return t(seat.scored ? 'seatScored' : 'seatOpen')
}

const Conflicts = ({
  view,
  conflicts,
  onChoose,
}: {
  readonly view: JudgingView
  readonly conflicts: readonly ConflictView[]
  readonly onChoose: (judge: string, nomination: string, found?: string) => void
}) => {
  const t = useTexts(judgingTexts)
  const language = useLanguage()
  if (conflicts.length === 0) return <p className="muted">{t('noConflicts')}</p>
  const judgeOf = (id: string) => view.judges.find((judge) => judge.id === id)
  const entryOf = (id: string) => view.entries.find((entry) => entry.nomination === id)
  const seatOf = ({ judge, nomination }: ConflictView) =>
    entryOf(nomination)?.seats.find((seat) => seat.judge === judge)
  return (
    <DataTable<ConflictView>
      bare
      dense
      maxHeight={320}
      label={t('conflicts')}
      rows={conflicts}
      rowKey={({ judge, nomination }) => `${judge} ${nomination}`}
      columns={[
        {
          key: 'judge',
          title: t('judge'),
          width: 120,
          render: ({ judge }) => `${judgeOf(judge)?.code ?? ''} ${judgeOf(judge)?.name ?? ''}`,
        },
        { key: 'path', title: t('path'), render: ({ path }) => messageIn(path, language) },
        {
          key: 'state',
          title: t('state'),
          width: 130,
          render: (conflict) => {
            const seat = seatOf(conflict)
            const isAway = seat?.state === 'recused'
            return (
              <button
                type="button"
                className="link"
                onClick={() =>
                  onChoose(conflict.judge, conflict.nomination, messageIn(conflict.path, language))
                }
              >
                <Badge tone={isAway ? 'ok' : 'warn'}>
                  {isAway || !seat ? t('recused') : conflict.isCertain ? stateWord(seat, t) : t('toCheck')}
                </Badge>
              </button>
            )
          },
        },
      ]}
    />
  )
}

/** Who keeps away from what, and who scores what. */
export const JudgingSeats = ({
  view,
  categories,
}: {
  readonly view: JudgingView
  readonly categories: readonly { readonly id: string; readonly title: string }[]
}) => {
  const t = useTexts(judgingTexts)
  const core = useCore()
  const say = useSay()
  const conflicts = useCall('judging.conflicts', { year: view.year }, { keep: true })
  const [category, setCategory] = useState(view.entries[0]?.category ?? categories[0]?.id ?? '')
  const [chosen, setChosen] = useState<ChosenSeat | null>(null)
  const choose = (judgeId: string, nomination: string, found?: string) => {
    const judge = view.judges.find(({ id }) => id === judgeId)
    const entry = view.entries.find((one) => one.nomination === nomination)
    const seat = entry?.seats.find((one) => one.judge === judgeId)
    if (judge && entry && seat) setChosen({ judge, entry, seat, ...(found === undefined ? {} : { found }) })
  }
  const assign = async () => {
    try {
      await core.call('judging.assign', { year: view.year })
      say.done(t('assigned'))
    } catch (failure) {
      say.failed(failure)
    }
  }
  const columns: readonly DataColumn<JudgedEntry>[] = [
    entryColumn(view.year, category, t('entry')),
    ...view.judges.map(
      (judge, index): DataColumn<JudgedEntry> => ({
        key: judge.id,
        title: judge.code,
        hint: judge.name,
        width: 76,
        render: (entry) => {
          const seat = entry.seats[index]
          if (!seat) return null
          const word = stateWord(seat, t)
          return (
            <button
              type="button"
              className={`link judging-seat ${seat.state} ${seat.scored ? 'scored' : ''}`}
              title={seat.reason ?? undefined}
              aria-label={t('seatOf', { judge: judge.name, entry: entry.title, state: word })}
              onClick={() => choose(judge.id, entry.nomination)}
            >
              {word}
            </button>
          )
        },
      }),
    ),
  ]
  return (
    <>
      <Panel
        title={t('conflicts')}
        extra={
          <Button size="small" type="primary" disabled={view.result !== null} onClick={() => void assign()}>
            {t('assign')}
          </Button>
        }
      >
        <p className="small muted">{t('conflictsHint')}</p>
        <Loaded query={conflicts}>
          {(found) => <Conflicts view={view} conflicts={found.conflicts} onChoose={choose} />}
        </Loaded>
      </Panel>
      <Panel
        title={t('seats')}
        extra={
          <Select
            size="small"
            aria-label={t('category')}
            style={{ width: 220 }}
            value={category}
            onChange={setCategory}
            options={categories.map(({ id, title }) => ({ value: id, label: title }))}
          />
        }
      >
        <DataTable
          bare
          dense
          maxHeight={420}
          label={t('seats')}
          columns={columns}
          rows={view.entries.filter((entry) => entry.category === category)}
          rowKey={({ nomination }) => nomination}
        />
      </Panel>
      {chosen && <SeatDialog year={view.year} chosen={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}
