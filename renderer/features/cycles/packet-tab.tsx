import { Button, Checkbox, Radio, Select } from 'antd'
import { useState } from 'react'
import type { CycleView } from '../../../shared/cycle-views.ts'
import type { PacketResult } from '../../../shared/packet-views.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { packetTexts } from './cycle-texts.ts'
import { PacketView } from './packet-view.tsx'
import { StampsPanel } from './stamps-panel.tsx'
import { WordFormsPanel } from './word-forms-panel.tsx'

type Engine = 'auto' | 'native' | 'wasm'

const Built = ({ result }: { readonly result: PacketResult }) => {
  const t = useTexts(packetTexts)
  const drafts = result.dossiers.filter((dossier) => dossier.draft).length
  return (
    <Notice tone={drafts > 0 ? 'warn' : 'ok'}>
      {t('built', {
        dossiers: result.dossiers.length,
        volumes: result.volumes.length,
        summaries: result.summaries.length,
        pages: result.pages,
        seconds: (result.ms / 1000).toFixed(1),
        engine: t(result.engine),
      })}
      {drafts > 0 && ` ${t('drafts', { count: drafts })}`}
    </Notice>
  )
}

/** Dossiers, volumes, summaries and manifest: built, listed, opened, verified. */
export const PacketTab = ({ cycle }: { readonly cycle: CycleView }) => {
  const t = useTexts(packetTexts)
  const [all, setAll] = useState(false)
  const [word, setWord] = useState(false)
  const [engine, setEngine] = useState<Engine>('auto')
  const [out, setOut] = useState<string | null>(null)
  const [browsing, setBrowsing] = useState(false)
  const build = useJob('packet.build')
  const settings = useCall('settings.get', {})
  const packets = useCall('packet.list', { cycle: cycle.year })
  const start = async () => {
    const chosen = engine === 'auto' ? {} : { engine }
    const place = out === null ? {} : { out }
    await build.run({ cycle: cycle.year, all, word, ...chosen, ...place })
  }
  const auto = settings.data ? t('autoAs', { engine: t(settings.data.engine) }) : t('auto')
  return (
    <div className="stack">
      <Panel title={t('title')}>
        <div className="stack">
          <div className="tools">
            <span id="packet-scope">{t('scope')}</span>
            <Radio.Group
              aria-labelledby="packet-scope"
              value={all}
              onChange={(event) => setAll(event.target.value === true)}
              options={[
                { value: false, label: t('elected') },
                { value: true, label: t('all') },
              ]}
            />
            <label htmlFor="packet-engine">{t('engine')}</label>
            <Select<Engine>
              id="packet-engine"
              style={{ width: 240 }}
              value={engine}
              onChange={setEngine}
              options={[
                { value: 'auto', label: auto },
                { value: 'native', label: t('native') },
                { value: 'wasm', label: t('wasm') },
              ]}
            />
            <span className="grow" />
            <Button type="primary" disabled={build.running} onClick={() => void start()}>
              {t('build')}
            </Button>
          </div>
          <Checkbox checked={word} onChange={(event) => setWord(event.target.checked)}>
            {t('word')}
          </Checkbox>
          <div className="row wrap small muted">
            <span>{t('outAt', { folder: out ?? t('outDefault') })}</span>
            <Button size="small" onClick={() => setBrowsing(true)}>
              {t('change')}
            </Button>
            {out !== null && (
              <Button size="small" onClick={() => setOut(null)}>
                {t('reset')}
              </Button>
            )}
            <span>{t('scopeHint')}</span>
          </div>
          {build.running && (
            <JobProgress progress={build.progress} label={t('building')} onCancel={build.cancel} />
          )}
          {build.failure && <Notice tone="bad">{build.failure}</Notice>}
          {build.result && <Built result={build.result} />}
        </div>
      </Panel>
      <StampsPanel year={cycle.year} />
      <WordFormsPanel year={cycle.year} />
      {build.result && !packets.data?.packets.some((packet) => packet.out === build.result?.out) && (
        <PacketView cycle={cycle} out={build.result.out} builtAt={null} result={build.result} />
      )}
      <Loaded query={packets}>
        {({ packets: list }) =>
          list.length === 0 ? (
            <EmptyState title={t('none')} hint={t('noneHint')} />
          ) : (
            list.map((packet) => (
              <PacketView
                key={packet.out}
                cycle={cycle}
                out={packet.out}
                builtAt={packet.builtAt}
                result={packet.result}
              />
            ))
          )
        }
      </Loaded>
      {browsing && (
        <FolderBrowser
          title={t('chooseOut')}
          start={out}
          newName={t('folderName', { year: cycle.year })}
          onCancel={() => setBrowsing(false)}
          onChoose={(path) => {
            setBrowsing(false)
            setOut(path)
          }}
        />
      )}
    </div>
  )
}
