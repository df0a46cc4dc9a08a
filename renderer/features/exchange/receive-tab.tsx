import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { InspectView } from '../../../shared/exchange-views.ts'
import { openedFile } from '../../../shared/shell-command.ts'
import { FileButton, FileDrop } from '../../components/file-drop.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useNearTime } from '../../lib/format-time.ts'
import { uploadFile } from '../../lib/intake.ts'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'
import { ChangeTable } from './change-table.tsx'
import { exchangeTexts } from './exchange-texts.ts'
import { StateBadge } from './state-badge.tsx'

interface Given {
  readonly path: string
  readonly receipt: boolean
}

const Seen = ({ view }: { readonly view: InspectView }) => {
  const t = useTexts(exchangeTexts)
  const near = useNearTime()
  const { counts, signer } = view
  return (
    <div className="stack">
      <p>
        <strong>
          {t('from', {
            unit: view.unit,
            operator: view.operator,
            contents: view.contents,
            at: near(view.madeAt),
          })}
        </strong>{' '}
        <span className="muted">{t('code', { code: view.code })}</span>
      </p>
      <Notice tone={signer.known ? 'ok' : 'warn'}>
        {t(signer.known ? 'known' : 'unknown', { code: signer.code })}
      </Notice>
      {view.mergedAt && <Notice>{t('mergedAt', { at: near(view.mergedAt) })}</Notice>}
      <p>{t('counts', { ...counts })}</p>
      {counts.conflicts > 0 && <Notice tone="warn">{t('clashes', { count: counts.conflicts })}</Notice>}
      {counts.waiting > 0 && <Notice tone="warn">{t('waits', { count: counts.waiting })}</Notice>}
      {view.rows.length > 0 && <ChangeTable changes={view.rows} />}
    </div>
  )
}

/** Takes packages and receipts in: looks at them first, and merges only when told to. */
export const ReceiveTab = () => {
  const t = useTexts(exchangeTexts)
  const say = useSay()
  const { undo } = useUndo()
  const inspect = useJob('exchange.inspect')
  const merge = useJob('exchange.merge')
  const receipt = useJob('exchange.takeReceipt')
  const [given, setGiven] = useState<Given | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [undone, setUndone] = useState(false)
  const secret = passphrase ? { passphrase } : {}
  const look = (file: string) => inspect.run({ file, ...secret })
  /** `path` lies in the intake folder. */
  const open = async (path: string) => {
    inspect.reset()
    merge.reset()
    receipt.reset()
    setUndone(false)
    const isReceipt = path.toLowerCase().endsWith('.jxreceipt')
    setGiven({ path, receipt: isReceipt })
    if (isReceipt) await receipt.run({ file: path, trust: false })
    else await look(path)
  }
  // A package that was opened by double-click: the shell has taken it in and names it in the address, once.
  const [params, setParams] = useSearchParams()
  const opened = params.get(openedFile)
  const latestOpen = useRef(open)
  latestOpen.current = open
  useEffect(() => {
    if (opened === null) return
    setParams({}, { replace: true })
    void latestOpen.current(opened)
  }, [opened, setParams])
  const takeFile = async (files: readonly File[]) => {
    const [file, ...more] = files
    if (!file || more.length > 0) {
      say.warn(t('oneFile'))
      return
    }
    try {
      await open(await uploadFile(file))
    } catch (failure) {
      say.failed(failure)
    }
  }
  const take = (files: readonly File[]) => void takeFile(files)
  const result = merge.result
  const failure = inspect.failure ?? merge.failure ?? receipt.failure
  return (
    <div className="stack">
      <FileDrop label={t('drop')} onFiles={take} onFailure={say.failed}>
        <div className="row wrap" style={{ justifyContent: 'center' }}>
          <FileButton label={t('chooseFile')} accept=".jxpkg,.jxreceipt" primary onFiles={take} />
          <span>{t('drop')}</span>
        </div>
        <p className="small muted">{t('dropHint')}</p>
      </FileDrop>
      {inspect.running && (
        <JobProgress progress={inspect.progress} label={t('inspecting')} onCancel={inspect.cancel} />
      )}
      {merge.running && (
        <JobProgress progress={merge.progress} label={t('merging')} onCancel={merge.cancel} />
      )}
      {failure && <Notice tone="bad">{failure}</Notice>}
      {given && inspect.failure && (
        <div className="row wrap">
          <label htmlFor="exchange-open">{t('passphrase')}</label>
          <Input.Password
            id="exchange-open"
            style={{ width: 240 }}
            value={passphrase}
            autoComplete="off"
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <Button disabled={passphrase === ''} onClick={() => void look(given.path)}>
            {t('look')}
          </Button>
        </div>
      )}
      {given?.receipt && receipt.failure && (
        <div>
          <Button onClick={() => void receipt.run({ file: given.path, trust: true })}>
            {t('trustReceipt')}
          </Button>
        </div>
      )}
      {receipt.result && (
        <Notice tone={receipt.result.state === 'returned' ? 'warn' : 'ok'}>
          {t('receiptTaken')} <StateBadge state={receipt.result.state} />{' '}
          <Link to="/exchange/book">{t('book')}</Link>
        </Notice>
      )}
      {result && (
        <Notice tone={result.counts.conflicts + result.asked > 0 ? 'warn' : 'ok'}>
          {t('merged', { ...result.counts, joined: result.joined, files: result.attachments })}{' '}
          {result.counts.conflicts + result.asked > 0 && <Link to="/exchange/decide">{t('toDecide')}</Link>}{' '}
          <Link to="/exchange/book">{t('answer')}</Link>
        </Notice>
      )}
      {result?.step && (
        <div>
          <Button
            disabled={undone}
            onClick={() => result.step && void undo(result.step).then(() => setUndone(true))}
          >
            {t('undoMerge')}
          </Button>
        </div>
      )}
      {inspect.result && !result && (
        <Panel
          title={t('changes')}
          extra={
            <Button
              type="primary"
              disabled={merge.running}
              onClick={() =>
                given && void merge.run({ file: given.path, trust: !inspect.result?.signer.known, ...secret })
              }
            >
              {t(inspect.result.signer.known ? 'merge' : 'trustAndMerge')}
            </Button>
          }
        >
          <Seen view={inspect.result} />
        </Panel>
      )}
    </div>
  )
}
