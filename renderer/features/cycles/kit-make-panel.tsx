import { Button, Checkbox, InputNumber } from 'antd'
import { useState } from 'react'
import type { KitOverview, MadeKits } from '../../../shared/kit-views.ts'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { DayInput } from '../../record/day-input.tsx'
import { KitLeaks } from './kit-leaks.tsx'
import { kitsTexts } from './kits-texts.ts'

const usualJudges = 7

const Made = ({ result }: { readonly result: Extract<MadeKits, { readonly kind: 'made' }> }) => {
  const t = useTexts(kitsTexts)
  const open = useOpenFile()
  const { kits, out, slips, faulty, blind, unseen } = result
  return (
    <>
      <Notice tone="ok">
        {t('made', { count: kits.length, out })}{' '}
        <Button size="small" type="primary" onClick={() => void open({ packetFile: slips })}>
          {t('openSlips')}
        </Button>
        <div className="small">{t('slipsOnce', { slips })}</div>
      </Notice>
      {faulty.length > 0 && <Notice tone="warn">{t('faulty', { files: faulty.join(', ') })}</Notice>}
      {blind && unseen.pages > 0 && (
        <Notice tone="warn">
          {t('unseen', { count: unseen.pages })}
          <ul>
            {unseen.rows.map(({ entry, title, slot, file, pages }) => (
              <li key={`${entry} ${file}`}>{t('unseenRow', { title, slot, pages: pages.join(', ') })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

/** Kits of the whole panel in one step. */
export const KitMakePanel = ({
  year,
  overview,
}: {
  readonly year: number
  readonly overview: KitOverview
}) => {
  const t = useTexts(kitsTexts)
  const { panel, slots, blind } = overview
  const [judges, setJudges] = useState<number | null>(usualJudges)
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    slots.flatMap(({ id, chosen: isChosen }) => (isChosen ? [id] : [])),
  )
  const [due, setDue] = useState('')
  const [out, setOut] = useState<string | null>(null)
  const [browsing, setBrowsing] = useState(false)
  const job = useJob('kit.make')
  const make = () =>
    job.run({
      cycle: year,
      slots: [...chosen],
      ...(panel.length === 0 && judges !== null ? { judges } : {}),
      ...(due === '' ? {} : { due }),
      ...(out === null ? {} : { out }),
    })
  return (
    <Panel title={t('make')}>
      <div className="stack">
        <p className="muted">
          {t('about')} {blind && t('blindAbout')}
        </p>
        <div className="tools">
          {panel.length > 0 ? (
            <span>{t('panel', { count: panel.length })}</span>
          ) : (
            <>
              <label htmlFor="kit-judges">{t('judges')}</label>
              <InputNumber
                id="kit-judges"
                min={1}
                max={99}
                precision={0}
                value={judges}
                onChange={setJudges}
              />
            </>
          )}
          <label htmlFor="kit-due">{t('due')}</label>
          <DayInput id="kit-due" day={due} onDay={setDue} isOptional />
          <span className="grow" />
          <Button
            type="primary"
            disabled={job.running || (panel.length === 0 && judges === null)}
            onClick={() => void make()}
          >
            {t('build')}
          </Button>
        </div>
        <div className="row wrap">
          <span id="kit-slots">{t('slots')}</span>
          <Checkbox.Group
            aria-labelledby="kit-slots"
            value={[...chosen]}
            onChange={(values) => setChosen(values.map(String))}
            options={slots.map(({ id, label, files }) => ({ value: id, label: t('slot', { label, files }) }))}
          />
        </div>
        {blind && chosen.length > 0 && <p className="small warn">{t('blindSlots')}</p>}
        <div className="row wrap small muted">
          <span>{t('folder', { folder: out ?? t('inWorkspace') })}</span>
          <Button size="small" onClick={() => setBrowsing(true)}>
            {t('change')}
          </Button>
        </div>
        {job.running && <JobProgress progress={job.progress} label={t('building')} onCancel={job.cancel} />}
        {job.failure && <Notice tone="bad">{job.failure}</Notice>}
        {job.result?.kind === 'made' && <Made result={job.result} />}
        {job.result?.kind === 'leaks' && <KitLeaks leaks={job.result.leaks} />}
      </div>
      {browsing && (
        <FolderBrowser
          title={t('chooseFolder')}
          start={out}
          onCancel={() => setBrowsing(false)}
          onChoose={(path) => {
            setBrowsing(false)
            setOut(path)
          }}
        />
      )}
    </Panel>
  )
}
