import { type Operator, OperatorFields } from '../../components/operator-fields.tsx'
import './start.css'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { WorkspaceStatus } from '../../../shared/workspace-views.ts'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { CallFailure, failureText } from '../../lib/call-failure.ts'
import { useWrite } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { startTour } from '../../lib/tour-state.ts'
import { useJob } from '../../lib/use-job.ts'
import { RecentList } from './recent-list.tsx'
import { RescuePanel } from './rescue-panel.tsx'
import { startTexts } from './start-texts.ts'
import { WholeLedger } from './whole-ledger.tsx'

/** Refused for what the folder holds, so that a backup may help. */
const isBroken = (failure: unknown): boolean =>
  failure instanceof CallFailure &&
  (failure.error.code === 'workspace-damaged' || failure.error.code === 'workspace-missing')

const lastPart = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path

/** First run, and whenever no workspace is open: new, existing or sample. Once one is open the frame takes over. */
export const StartPage = ({
  status,
  brand,
  menu,
}: {
  readonly status: WorkspaceStatus
  readonly brand: ReactNode
  readonly menu: ReactNode
}) => {
  const t = useTexts(startTexts)
  const language = useLanguage()
  const [operator, setOperator] = useState<Operator>({ name: '', unit: '', role: '' })
  const [asked, setAsked] = useState(false)
  const [dir, setDir] = useState(status.suggestedDir)
  const [browsing, setBrowsing] = useState<'place' | 'open' | null>(null)
  const create = useJob('workspace.create')
  const open = useWrite('workspace.open')
  const nameMissing = asked && operator.name.trim() === ''
  const make = (sample: boolean) => {
    setAsked(true)
    if (operator.name.trim() === '') {
      document.getElementById('operator-name')?.focus()
      return
    }
    if (sample) startTour()
    void create.run({ dir, operator: { ...operator, name: operator.name.trim() }, sample })
  }
  const broken = open.variables && isBroken(open.error) ? open.variables.dir : null
  const failure = create.failure ?? (open.isError ? failureText(open.error, language) : null)
  return (
    <div className="start">
      <header className="start-head">
        {brand}
        {menu}
      </header>
      <main className="start-body">
        <div>
          <h1>{t('welcome')}</h1>
          <p className="muted">{t('lead')}</p>
        </div>
        {broken === null ? (
          failure && <Notice tone="bad">{failure}</Notice>
        ) : (
          <RescuePanel key={broken} dir={broken} onGiveUp={open.reset} />
        )}
        {create.running && (
          <JobProgress progress={create.progress} label={t('preparing')} onCancel={create.cancel} />
        )}
        <div className="start-columns">
          <Panel title={t('who')}>
            <div className="stack">
              <OperatorFields
                value={operator}
                nameMissing={nameMissing}
                onChange={(part) => setOperator({ ...operator, ...part })}
              />
              <p className="small muted">{t('whoHint')}</p>
              <div className="field">
                <span className="label">{t('where')}</span>
                <div className="row" style={{ paddingTop: 4 }}>
                  <span className="grow" style={{ overflowWrap: 'anywhere' }}>
                    {dir}
                  </span>
                  <Button size="small" onClick={() => setBrowsing('place')}>
                    {t('change')}
                  </Button>
                </div>
              </div>
              <div className="start-choice">
                <Button type="primary" size="large" disabled={create.running} onClick={() => make(false)}>
                  {t('create')}
                </Button>
                <span className="muted">{t('createHint')}</span>
                <Button size="large" disabled={create.running} onClick={() => make(true)}>
                  {t('sample')}
                </Button>
                <span className="muted">{t('sampleHint')}</span>
                <WholeLedger dir={dir} />
              </div>
            </div>
          </Panel>
          <Panel title={t('recent')} extra={<Button onClick={() => setBrowsing('open')}>{t('open')}</Button>}>
            <RecentList recent={status.recent} onOpen={(path) => open.mutate({ dir: path })} />
          </Panel>
        </div>
        <p className="muted">
          {t('firstTime')} <Link to="/help/five-minutes">{t('fiveMinutes')}</Link>
        </p>
        <p className="muted">
          {t('received')} <Link to="/packets/check">{t('packetCheck')}</Link>
        </p>
      </main>
      {browsing === 'place' && (
        <FolderBrowser
          title={t('chooseParent')}
          start={null}
          newName={lastPart(status.suggestedDir)}
          onCancel={() => setBrowsing(null)}
          onChoose={(path) => {
            setDir(path)
            setBrowsing(null)
          }}
        />
      )}
      {browsing === 'open' && (
        <FolderBrowser
          title={t('chooseWorkspace')}
          start={null}
          onCancel={() => setBrowsing(null)}
          onChoose={(path) => {
            setBrowsing(null)
            open.mutate({ dir: path })
          }}
        />
      )}
    </div>
  )
}
