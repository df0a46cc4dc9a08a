import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { localDay } from '../../../shared/text/local-day.ts'
import { FileButton } from '../../components/file-drop.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUpload } from '../../lib/use-upload.ts'
import { DayInput } from '../../record/day-input.tsx'
import { certificateTexts } from './certificate-texts.ts'

/** The picture that certificates are printed on. */
const Background = () => {
  const t = useTexts(certificateTexts)
  const core = useCore()
  const queries = useQueryClient()
  const say = useSay()
  const { upload } = useUpload()
  const background = useCall('certificate.background', {})
  const set = async (file: string | null, done: string) => {
    try {
      const stored = await core.call('certificate.setBackground', { file })
      // A picture is no record, so no change is told of it.
      queries.setQueryData(['certificate.background', {}], stored)
      say.done(done)
    } catch (failure) {
      say.failed(failure)
    }
  }
  const choose = async (files: readonly File[]) => {
    try {
      const [path] = await upload(files)
      if (path !== undefined) await set(path, t('chosen'))
    } catch (failure) {
      say.failed(failure)
    }
  }
  const own = background.data?.own === true
  return (
    <>
      <span>{t('background')}</span>
      <span className="muted">{own ? t('own') : t('builtIn')}</span>
      <FileButton
        small
        single
        label={t('choose')}
        accept=".png,.jpg,.jpeg"
        onFiles={(files) => void choose(files)}
      />
      {own && (
        <Button size="small" onClick={() => void set(null, t('removed'))}>
          {t('remove')}
        </Button>
      )}
    </>
  )
}

/** Certificates of those selected: for entries or persons, numbered in the order of the list. */
export const CertificatePanel = ({ year }: { readonly year: number }) => {
  const t = useTexts(certificateTexts)
  const open = useOpenFile()
  const build = useJob('certificate.build')
  const [each, setEach] = useState<'entry' | 'person'>('person')
  const [paper, setPaper] = useState<'a4' | 'a3'>('a4')
  const [prefix, setPrefix] = useState('')
  const [issuedOn, setIssuedOn] = useState(() => localDay(new Date()))
  return (
    <Panel title={t('title')}>
      <div className="stack">
        <p className="small muted">{t('about')}</p>
        <div className="tools">
          <span>{t('each')}</span>
          <Radio.Group
            aria-label={t('each')}
            value={each}
            onChange={(event) => setEach(event.target.value as typeof each)}
            options={[
              { value: 'person', label: t('person') },
              { value: 'entry', label: t('entry') },
            ]}
          />
          <span>{t('paper')}</span>
          <Radio.Group
            aria-label={t('paper')}
            value={paper}
            onChange={(event) => setPaper(event.target.value as typeof paper)}
            options={[
              { value: 'a4', label: t('a4') },
              { value: 'a3', label: t('a3') },
            ]}
          />
          <span className="grow" />
          <Button
            type="primary"
            disabled={build.running}
            onClick={() => void build.run({ cycle: year, issuedOn, each, paper, prefix: prefix.trim() })}
          >
            {t('build')}
          </Button>
        </div>
        <div className="tools">
          <label htmlFor="certificate-prefix">{t('prefix')}</label>
          <Input
            id="certificate-prefix"
            style={{ width: 180 }}
            maxLength={20}
            placeholder={t('prefixHint')}
            value={prefix}
            onChange={(event) => setPrefix(event.target.value)}
          />
          <label htmlFor="certificate-day">{t('issuedOn')}</label>
          <DayInput id="certificate-day" day={issuedOn} onDay={setIssuedOn} />
          <Background />
        </div>
        {build.running && (
          <JobProgress progress={build.progress} label={t('building')} onCancel={build.cancel} />
        )}
        {build.failure && <Notice tone="bad">{build.failure}</Notice>}
        {build.result && (
          <Notice tone="ok">
            {t('done', { out: build.result.out })}
            <span className="row wrap">
              {build.result.files.map(({ file, certificates }) => (
                <Button
                  key={file}
                  size="small"
                  onClick={() => void open({ packetFile: `${build.result?.out}/${file}` })}
                >
                  {t('open', { file, count: certificates })}
                </Button>
              ))}
            </span>
          </Notice>
        )}
      </div>
    </Panel>
  )
}
