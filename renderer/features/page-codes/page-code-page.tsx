import { Button, Input } from 'antd'
import { useState } from 'react'
import { FileButton, FileDrop } from '../../components/file-drop.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page, Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { uploadFile } from '../../lib/intake.ts'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { PageCodeAnswers } from './page-code-answers.tsx'
import { pageCodeTexts } from './page-code-texts.ts'

/** Pages of a scan on which nothing was found. */
interface Unread {
  readonly file: string
  readonly pages: readonly number[]
}

interface Asked {
  readonly codes: readonly string[]
  readonly unread: readonly Unread[]
}

const nothing: Asked = { codes: [], unread: [] }

/** For whoever has a sheet of paper in hand: typed, scanned or photographed. */
export const PageCodePage = () => {
  const t = useTexts(pageCodeTexts)
  const say = useSay()
  const read = useJob('pageCode.read')
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(nothing)
  // What is on file is compared again as soon as it changes.
  const answers = useCall('pageCode.verify', { codes: [...asked.codes] }, { keep: true })
  const verifyTyped = () =>
    setAsked({ codes: [...new Set(typed.split(/[\s,，、;；]+/u).filter((code) => code !== ''))], unread: [] })
  const readFiles = async (files: readonly File[]) => {
    const codes = new Set<string>()
    const unread: Unread[] = []
    try {
      for (const file of files) {
        const found = await read.run({ path: await uploadFile(file) })
        if (!found) return
        for (const page of found.pages) for (const code of page.codes) codes.add(code)
        const pages = found.pages.filter((page) => page.codes.length === 0).map(({ page }) => page)
        if (pages.length > 0) unread.push({ file: file.name, pages })
      }
      setAsked({ codes: [...codes], unread })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const take = (files: readonly File[]) => void readFiles(files)
  const isEmpty = asked.codes.length === 0 && asked.unread.length === 0
  return (
    <Page title={t('title')} remark={t('remark')}>
      <div className="stack">
        <Panel title={t('code')}>
          <form
            className="row"
            onSubmit={(event) => {
              event.preventDefault()
              verifyTyped()
            }}
          >
            <Input
              autoFocus
              aria-label={t('code')}
              placeholder={t('codeExample')}
              value={typed}
              style={{ fontFamily: 'var(--mono, monospace)', maxWidth: 520 }}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button type="primary" htmlType="submit" disabled={typed.trim() === ''}>
              {t('verify')}
            </Button>
          </form>
        </Panel>
        <FileDrop label={t('drop')} onFiles={take} onFailure={say.failed}>
          <div className="row wrap" style={{ justifyContent: 'center' }}>
            <FileButton label={t('chooseFile')} accept=".pdf,.jpg,.jpeg,.png" onFiles={take} />
            <span>{t('drop')}</span>
          </div>
          <p className="small muted">{t('dropHint')}</p>
        </FileDrop>
        {read.running && <JobProgress progress={read.progress} label={t('reading')} onCancel={read.cancel} />}
        {read.failure && <Notice tone="bad">{read.failure}</Notice>}
        {asked.unread.map(({ file, pages }) => (
          <Notice key={file} tone="warn">
            {t('without', { file, pages: pages.join(', ') })}
          </Notice>
        ))}
        {isEmpty ? (
          <p className="muted">{t('empty')}</p>
        ) : (
          <PageCodeAnswers answers={answers.data?.answers ?? []} />
        )}
      </div>
    </Page>
  )
}
