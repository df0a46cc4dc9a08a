import { Button, Radio } from 'antd'
import { useState } from 'react'
import { chineseWorkingDays, workingDaysIn } from '../../../shared/calendar/working-days.ts'
import { localDay } from '../../../shared/text/local-day.ts'
import { addDays, daysBetween } from '../../../shared/text/parse-date.ts'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { DayInput } from '../../record/day-input.tsx'
import { resultsTexts } from './results-texts.ts'

/** The notice that names the elected, and the commendation after it, as PDF and Word. */
export const NoticePanel = ({ year, leastDays }: { readonly year: number; readonly leastDays: number }) => {
  const t = useTexts(resultsTexts)
  const open = useOpenFile()
  const build = useJob('notice.build')
  const [kind, setKind] = useState<'publicity' | 'commendation'>('publicity')
  const [issuedOn, setIssuedOn] = useState(() => localDay(new Date()))
  const [from, setFrom] = useState(() => addDays(localDay(new Date()), 1))
  const [to, setTo] = useState(() => addDays(localDay(new Date()), Math.max(leastDays, 1)))
  const days = daysBetween(from, to) + 1
  return (
    <Panel title={t('title')}>
      <div className="stack">
        <p className="small muted">{t('about')}</p>
        <div className="tools">
          <Radio.Group
            aria-label={t('kind')}
            value={kind}
            onChange={(event) => setKind(event.target.value as typeof kind)}
            options={[
              { value: 'publicity', label: t('publicity') },
              { value: 'commendation', label: t('commendation') },
            ]}
          />
          {kind === 'publicity' && (
            <>
              <label htmlFor="notice-from">{t('from')}</label>
              <DayInput id="notice-from" day={from} onDay={setFrom} />
              <label htmlFor="notice-to">{t('to')}</label>
              <DayInput id="notice-to" day={to} onDay={setTo} />
              {days > 0 && (
                <span className="small muted">
                  {t('days', { count: days, working: workingDaysIn(from, to, chineseWorkingDays) })}
                </span>
              )}
            </>
          )}
          <label htmlFor="notice-day">{t('issuedOn')}</label>
          <DayInput id="notice-day" day={issuedOn} onDay={setIssuedOn} />
          <span className="grow" />
          <Button
            type="primary"
            disabled={build.running}
            onClick={() => void build.run({ cycle: year, kind, issuedOn, from, to })}
          >
            {t('build')}
          </Button>
        </div>
        {kind === 'publicity' && days < leastDays && (
          <Notice tone="warn">{t('tooShort', { count: Math.max(days, 0), least: leastDays })}</Notice>
        )}
        {build.running && (
          <JobProgress progress={build.progress} label={t('building')} onCancel={build.cancel} />
        )}
        {build.failure && <Notice tone="bad">{build.failure}</Notice>}
        {build.result && (
          <Notice tone="ok">
            {t('done', { out: build.result.out })}
            <span className="row wrap">
              {build.result.files.map(({ file }) => (
                <Button
                  key={file}
                  size="small"
                  onClick={() => void open({ packetFile: `${build.result?.out}/${file}` })}
                >
                  {t('open', { file })}
                </Button>
              ))}
            </span>
          </Notice>
        )}
      </div>
    </Panel>
  )
}
