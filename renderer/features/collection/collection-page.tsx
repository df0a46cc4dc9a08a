import './collection.css'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CollectionState, CollectionUnitView } from '../../../shared/collection-views.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ImportPanel } from '../../components/import-panel.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Page, Panel } from '../../components/page.tsx'
import { TextFilter } from '../../components/text-filter.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { collectionTexts } from './collection-texts.ts'
import { MakePanel } from './make-panel.tsx'
import { stateWords, UnitTable } from './unit-table.tsx'

const states = Object.keys(stateWords) as readonly CollectionState[]
/** More lines make the page slow and nobody reads them. */
const mostShown = 300

const Units = ({ units }: { readonly units: readonly CollectionUnitView[] }) => {
  const t = useTexts(collectionTexts)
  const [text, setText] = useState('')
  const [state, setState] = useState<CollectionState | ''>('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const count = (...some: readonly CollectionState[]) =>
    units.filter((view) => some.includes(view.state)).length
  const fitting = units.filter(
    (view) => (state === '' || view.state === state) && view.unit.name.includes(text.trim()),
  )
  const shown = fitting.slice(0, mostShown)
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <>
      <MakePanel units={[...chosen]} onMade={() => setChosen(new Set())} />
      <Panel title={t('units')}>
        <div className="stack">
          <p>
            {t('summary', {
              sent: units.length - count('notSent'),
              answered: count('answered', 'refused'),
              open: count('waiting', 'overdue'),
              overdue: count('overdue'),
              refused: count('refused'),
            })}
          </p>
          <div className="row wrap">
            <TextFilter value={text} label={t('filter')} placeholder={t('filterHint')} onSettled={setText} />
            <Select<CollectionState | ''>
              aria-label={t('state')}
              value={state}
              style={{ width: 200 }}
              onChange={setState}
              options={[
                { value: '', label: t('all') },
                ...states.map((one) => ({ value: one, label: t(stateWords[one]) })),
              ]}
            />
            <Button onClick={() => setChosen(new Set([...chosen, ...fitting.map(({ unit }) => unit.id)]))}>
              {t('chooseShown', { count: fitting.length })}
            </Button>
            <Button disabled={chosen.size === 0} onClick={() => setChosen(new Set())}>
              {t('clear')}
            </Button>
          </div>
          {shown.length === 0 ? (
            <p className="muted">{t('none')}</p>
          ) : (
            <UnitTable units={shown} chosen={chosen} onChosen={choose} />
          )}
          {fitting.length > shown.length && (
            <p className="muted">{t('more', { count: fitting.length - shown.length })}</p>
          )}
        </div>
      </Panel>
    </>
  )
}

/** Workbooks for units without the program: sent out, taken in, and who has answered. */
export const CollectionPage = () => {
  const t = useTexts(collectionTexts)
  const units = useCall('collection.overview', {}, { keep: true })
  return (
    <Page title={t('title')} remark={t('remark')}>
      <Loaded query={units}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('noUnits')} hint={t('noUnitsHint')}>
              <Link to="/import">{t('importUnits')}</Link>
            </EmptyState>
          ) : (
            <div className="stack">
              <Units units={all} />
              <Panel title={t('takeIn')}>
                <div className="stack">
                  <p className="muted">{t('takeInHint')}</p>
                  <ImportPanel />
                </div>
              </Panel>
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
