import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { type CollectionKind, collectionKinds } from '../../../shared/records/collected-fields.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { DayInput } from '../../record/day-input.tsx'
import { collectionTexts } from './collection-texts.ts'

/** What is asked for, until when, and where the workbooks of the chosen units go. */
export const MakePanel = ({
  units,
  onMade,
}: {
  readonly units: readonly string[]
  readonly onMade: () => void
}) => {
  const t = useTexts(collectionTexts)
  const language = useLanguage()
  const make = useJob('collection.template')
  const [kinds, setKinds] = useState<readonly CollectionKind[]>(collectionKinds)
  const [dueOn, setDueOn] = useState('')
  const [filled, setFilled] = useState(true)
  const [choosing, setChoosing] = useState(false)
  const [place, setPlace] = useState<string | null>(null)
  const nameOf = (kind: CollectionKind): string => {
    const name = recordDefinitions[kind].label[language]
    return kind === 'studio' ? t('member', { kind: name }) : name
  }
  const run = async (out: string) => {
    setChoosing(false)
    setPlace(out)
    const input = { units: [...units], kinds: [...kinds], filled, out, ...(dueOn ? { dueOn } : {}) }
    if (await make.run(input)) onMade()
  }
  return (
    <Panel title={t('make')}>
      <div className="stack">
        <div className="collection-form">
          <span id="collection-kinds">{t('kinds')}</span>
          <Checkbox.Group
            aria-labelledby="collection-kinds"
            value={[...kinds]}
            onChange={(next) => setKinds(collectionKinds.filter((kind) => next.includes(kind)))}
            options={collectionKinds.map((kind) => ({ value: kind, label: nameOf(kind) }))}
          />
          <label htmlFor="collection-due">{t('dueOn')}</label>
          <DayInput id="collection-due" day={dueOn} onDay={setDueOn} isOptional />
          <span />
          <Checkbox checked={filled} onChange={(event) => setFilled(event.target.checked)}>
            {t('filled')}
          </Checkbox>
          <span />
          <div className="row wrap">
            <Button
              type="primary"
              disabled={units.length === 0 || kinds.length === 0 || make.running}
              onClick={() => setChoosing(true)}
            >
              {t('place')}
            </Button>
            <span className="muted">{t('chosen', { count: units.length })}</span>
          </div>
        </div>
        {make.running && <JobProgress progress={make.progress} label={t('making')} onCancel={make.cancel} />}
        {make.failure && <Notice tone="bad">{make.failure}</Notice>}
        {make.result && (
          <Notice tone="ok">
            {t('made', { count: make.result.files.length, folder: make.result.folder })}
          </Notice>
        )}
      </div>
      {choosing && (
        <FolderBrowser
          title={t('place')}
          start={place}
          onCancel={() => setChoosing(false)}
          onChoose={(path) => void run(path)}
        />
      )}
    </Panel>
  )
}
