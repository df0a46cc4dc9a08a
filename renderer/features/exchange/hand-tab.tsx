import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { Inputs } from '../../../shared/contract.ts'
import type { PackPreview } from '../../../shared/exchange-views.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { formatSize } from '../../lib/format-size.ts'
import { useNearTime } from '../../lib/format-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { RecordPicker } from '../../record/record-picker.tsx'
import { exchangeTexts } from './exchange-texts.ts'

type Choice = Inputs['exchange.pack']['choice']

const Preview = ({ preview }: { readonly preview: PackPreview }) => {
  const t = useTexts(exchangeTexts)
  const language = useLanguage()
  const near = useNearTime()
  const { idNumbers, missing, since, types } = preview
  const where = idNumbers.slice(0, 10).map(({ title, field }) => `${title} · ${field[language]}`)
  return (
    <div className="stack">
      <p>
        {t('summary', {
          records: preview.records,
          changes: preview.changes,
          files: preview.attachments,
          size: formatSize(preview.size),
        })}
      </p>
      {since && <p className="muted">{t('since', { at: near(since.madeAt) })}</p>}
      <p>
        {types.map(({ type, count }) => `${recordDefinitions[type].label[language]} ${count}`).join(' · ')}
      </p>
      {idNumbers.length > 0 && (
        <Notice tone="warn">
          {t('plainIdNumbers', { count: idNumbers.length, where: where.join('; ') })}
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="warn">
          {t('missing', { count: missing.length, files: missing.slice(0, 10).join('; ') })}
        </Notice>
      )}
      <Notice>{t('noIdNumbers')}</Notice>
      <details>
        <summary>{t('content')}</summary>
        <ul>
          {preview.titles.map(({ type, id, title }) => (
            <li key={id}>
              {recordDefinitions[type].label[language]} {title}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

/** Chooses what goes, shows it, and writes the package. */
export const HandTab = () => {
  const t = useTexts(exchangeTexts)
  const status = useCall('workspace.status', {})
  const station = useCall('exchange.station', {})
  const preview = useJob('exchange.preview')
  const pack = useJob('exchange.pack')
  const [kind, setKind] = useState('all')
  const [link, setLink] = useState<LinkValue | null>(null)
  const [recipient, setRecipient] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [whole, setWhole] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const [place, setPlace] = useState<string | null>(null)
  const years = status.data?.open?.years ?? []
  const choice: Choice | null =
    kind === 'all'
      ? { kind: 'all' }
      : kind === 'unit' || kind === 'studio'
        ? link?.id
          ? { kind, id: link.id }
          : null
        : { kind: 'cycle', year: Number(kind) }
  const input = choice && { choice, recipient: recipient.trim(), whole }
  const changed = (): void => {
    preview.reset()
    pack.reset()
  }
  return (
    <div className="stack">
      <Panel title={t('hand')}>
        <div className="exchange-form">
          <label htmlFor="exchange-choice">{t('choice')}</label>
          <Select
            id="exchange-choice"
            value={kind}
            onChange={(next: string) => {
              setKind(next)
              setLink(null)
              changed()
            }}
            options={[
              { value: 'all', label: t('all') },
              { value: 'unit', label: t('unit') },
              { value: 'studio', label: t('studio') },
              ...years.map((year) => ({ value: String(year), label: t('cycle', { year }) })),
            ]}
          />
          {(kind === 'unit' || kind === 'studio') && (
            <>
              <label htmlFor="exchange-of">{t(kind)}</label>
              <RecordPicker
                id="exchange-of"
                to={kind}
                value={link}
                onChange={(next) => {
                  setLink(next)
                  changed()
                }}
              />
            </>
          )}
          <label htmlFor="exchange-recipient">{t('recipient')}</label>
          <Input
            id="exchange-recipient"
            value={recipient}
            maxLength={100}
            onChange={(event) => {
              setRecipient(event.target.value)
              changed()
            }}
          />
          <span className="hint small muted">{t('recipientHint')}</span>
          <label htmlFor="exchange-passphrase">{t('passphrase')}</label>
          <Input.Password
            id="exchange-passphrase"
            value={passphrase}
            autoComplete="new-password"
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <span className="hint small muted">{t('passphraseHint')}</span>
          <span />
          <Checkbox
            checked={whole}
            onChange={(event) => {
              setWhole(event.target.checked)
              changed()
            }}
          >
            {t('whole')}
          </Checkbox>
          <span />
          <div className="row wrap">
            <Button
              disabled={!input || preview.running}
              onClick={() => {
                pack.reset()
                if (input) void preview.run(input)
              }}
            >
              {t('look')}
            </Button>
            <Button
              type="primary"
              disabled={
                !preview.result ||
                preview.result.changes === 0 ||
                pack.running ||
                (passphrase !== '' && passphrase.length < 8)
              }
              onClick={() => setChoosing(true)}
            >
              {t('choosePlace')}
            </Button>
          </div>
        </div>
      </Panel>
      {preview.running && (
        <JobProgress progress={preview.progress} label={t('looking')} onCancel={preview.cancel} />
      )}
      {pack.running && <JobProgress progress={pack.progress} label={t('packing')} onCancel={pack.cancel} />}
      {(preview.failure ?? pack.failure) && <Notice tone="bad">{preview.failure ?? pack.failure}</Notice>}
      {pack.result && (
        <Notice tone="ok">{t('packed', { file: pack.result.file, code: pack.result.code })}</Notice>
      )}
      {preview.result && (
        <Panel title={t('content')}>
          {preview.result.changes === 0 ? (
            <Notice>{t('nothing')}</Notice>
          ) : (
            <Preview preview={preview.result} />
          )}
        </Panel>
      )}
      {station.data && <p className="small muted">{t('station', { code: station.data.code })}</p>}
      {choosing && (
        <FolderBrowser
          title={t('choosePlace')}
          start={place}
          onCancel={() => setChoosing(false)}
          onChoose={(path) => {
            setChoosing(false)
            setPlace(path)
            if (input) void pack.run({ ...input, out: path, ...(passphrase ? { passphrase } : {}) })
          }}
        />
      )}
    </div>
  )
}
