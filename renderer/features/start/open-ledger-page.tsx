import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { openedFile } from '../../../shared/shell-command.ts'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page, Panel } from '../../components/page.tsx'
import { failureText } from '../../lib/call-failure.ts'
import { useCall, useWrite } from '../../lib/core-client.tsx'
import { keepForms } from '../../lib/save-state.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { startTexts } from './start-texts.ts'

const lastPart = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path

/** Opens the ledger that was chosen in the shell's menu; what is being typed is kept first. */
const Opening = ({ dir }: { readonly dir: string }) => {
  const t = useTexts(startTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const open = useWrite('workspace.open')
  const asked = useRef('')
  const { mutateAsync } = open
  useEffect(() => {
    if (asked.current === dir) return
    asked.current = dir
    keepForms()
      .then(() => mutateAsync({ dir }))
      .then(
        () => navigate('/'),
        // Told below.
        () => undefined,
      )
  }, [dir, mutateAsync, navigate])
  if (open.isError) return <Notice tone="bad">{failureText(open.error, language)}</Notice>
  return <p role="status">{t('opening', { name: lastPart(dir) })}</p>
}

/** A whole ledger that came as one file, opened by a double-click: nothing is unpacked before one says where to. */
const Unpacking = ({ file }: { readonly file: string }) => {
  const t = useTexts(startTexts)
  const navigate = useNavigate()
  const suggested = useCall('workspace.status', {}).data?.suggestedDir ?? ''
  const [chosen, setChosen] = useState<string | null>(null)
  const [browsing, setBrowsing] = useState(false)
  const unpack = useJob('workspace.unpack')
  const dir = chosen ?? suggested
  const take = async (): Promise<void> => {
    await keepForms()
    if (await unpack.run({ file, dir })) navigate('/')
  }
  return (
    <Panel title={lastPart(file)}>
      <div className="stack">
        <p>{t('fromFile')}</p>
        <div className="field">
          <span className="label">{t('where')}</span>
          <div className="row">
            <span className="grow" style={{ overflowWrap: 'anywhere' }}>
              {dir}
            </span>
            <Button size="small" onClick={() => setBrowsing(true)}>
              {t('change')}
            </Button>
          </div>
        </div>
        <div>
          <Button type="primary" disabled={unpack.running || dir === ''} onClick={() => void take()}>
            {t('unpackHere')}
          </Button>
        </div>
        {unpack.running && (
          <JobProgress progress={unpack.progress} label={t('unpacking')} onCancel={unpack.cancel} />
        )}
        {unpack.failure && <Notice tone="bad">{unpack.failure}</Notice>}
      </div>
      {browsing && (
        <FolderBrowser
          title={t('chooseParent')}
          start={null}
          newName={lastPart(suggested)}
          onCancel={() => setBrowsing(false)}
          onChoose={(path) => {
            setChosen(path)
            setBrowsing(false)
          }}
        />
      )}
    </Panel>
  )
}

/** `?dir=` opens a ledger, `?opened=` one that was packed into a file. */
export const OpenLedgerPage = () => {
  const t = useTexts(startTexts)
  const [params] = useSearchParams()
  const [dir, file] = [params.get('dir'), params.get(openedFile)]
  return (
    <Page title={t('openLedger')}>
      {dir && <Opening key={dir} dir={dir} />}
      {!dir && file && <Unpacking key={file} file={file} />}
      {!dir && !file && <Notice>{t('openNothing')}</Notice>}
    </Page>
  )
}
