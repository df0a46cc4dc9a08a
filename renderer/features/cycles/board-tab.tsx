import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CycleView } from '../../../shared/cycle-views.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { mainRoad } from '../../../shared/rules/nomination-stage.ts'
import { Notice } from '../../components/notice.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { BulkMoveDialog } from './bulk-move-dialog.tsx'
import { EntryBadge } from './entry-badge.tsx'
import { QuotaNotice } from './quota-notice.tsx'
import { stageTexts } from './stage-texts.ts'

const texts = defineTexts(
  'board',
  {
    category: '类别',
    all: '全部类别',
    unplaced: '有 {{count}} 个佐证文件没有对上申报。请打开对应的申报，在“待归位文件”中归入。',
    board: '环节看板',
  },
  {
    category: 'Category',
    all: 'All categories',
    unplaced: {
      one: '{{count}} evidence file has found no nomination. Open the nomination it belongs to and place it under “Files to place”.',
      other:
        '{{count}} evidence files have found no nomination. Open the nominations they belong to and place them under “Files to place”.',
    },
    board: 'Stage board',
  },
)

/** Entries of the year by stage. Stages off the main road are shown once something stands in them. */
export const BoardTab = ({ cycle, pack }: { readonly cycle: CycleView; readonly pack: RulePack }) => {
  const t = useTexts(texts)
  const s = useTexts(stageTexts)
  const [category, setCategory] = useState('')
  const [moving, setMoving] = useState(false)
  const entries = cycle.categories
    .filter(({ id }) => category === '' || id === category)
    .flatMap((one) => one.entries)
  const road = mainRoad(pack)
  const stages = cycle.stages.filter(
    ({ id }) => road.includes(id) || entries.some((entry) => entry.stage === id),
  )
  return (
    <div className="stack">
      {cycle.unplacedFiles > 0 && (
        <Notice tone="warn">{t('unplaced', { count: cycle.unplacedFiles })}</Notice>
      )}
      <QuotaNotice cycle={cycle} />
      <div className="tools">
        <Select
          aria-label={t('category')}
          style={{ width: 220 }}
          value={category}
          onChange={setCategory}
          options={[
            { value: '', label: t('all') },
            ...cycle.categories.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <Button onClick={() => setMoving(true)}>{s('bulk')}</Button>
        {moving && <BulkMoveDialog cycle={cycle} pack={pack} onClose={() => setMoving(false)} />}
      </div>
      <div className="board">
        {stages.map((stage) => {
          const own = entries.filter((entry) => entry.stage === stage.id)
          return (
            <section key={stage.id} aria-label={stage.title}>
              <h2>
                {stage.title}
                <span className="muted num">{own.length}</span>
              </h2>
              {own.map((entry) => (
                <Link key={entry.id} to={`/cycle/${cycle.year}/${entry.category}/${entry.id}`}>
                  <div>{entry.title}</div>
                  <div className="row spread">
                    <span className="small muted clip">{entry.unit}</span>
                    <EntryBadge entry={entry} />
                  </div>
                </Link>
              ))}
            </section>
          )
        })}
      </div>
    </div>
  )
}
