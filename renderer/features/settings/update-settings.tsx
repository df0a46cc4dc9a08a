import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { openedFile } from '../../../shared/shell-command.ts'
import { FileButton } from '../../components/file-drop.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { formatSize } from '../../lib/format-size.ts'
import { useNearTime } from '../../lib/format-time.ts'
import { defineTexts, useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUpload } from '../../lib/use-upload.ts'

const texts = defineTexts(
  'settings-update',
  {
    title: '程序更新',
    current: '当前版本：{{version}}',
    about:
      '本程序不联网。发布单位把新版本做成一个带签名的 .jxupdate 文件，用 U 盘带来，在这里打开：先核对签名、版本和完整性，无误才取出安装程序。旧版本和被改动的文件不会取出。',
    noKeys:
      '这一份程序没有登记发布单位的公钥，不能核对更新文件。请直接向发放本程序的单位索取新版安装程序；安装时台账库不受影响。',
    choose: '选择更新文件',
    uploading: '正在读入更新文件…',
    news: '{{version}} 版更新内容',
    made: '{{at}} 制作，{{size}}',
    take: '核对并取出安装程序',
    checking: '正在核对安装程序',
    ready: '{{version}} 版安装程序已核对无误，存放在：',
    next: '请先关闭匠心台账，再双击这个文件安装。台账库会在第一次打开时自动备份并升级。',
  },
  {
    title: 'Update',
    current: 'This is version {{version}}',
    about:
      'The program uses no network. Its publisher signs a new version as one .jxupdate file, which comes on a USB stick and is opened here: signature, version and every byte are checked before the installer is taken out. Older or altered files are refused.',
    noKeys:
      'This copy of the program knows no publisher and cannot check updates. Ask whoever handed it out for the new installer; workspaces are not touched by installing it.',
    choose: 'Choose an update file',
    uploading: 'Reading the update…',
    news: 'New in version {{version}}',
    made: 'Made {{at}}, {{size}}',
    take: 'Check and take out the installer',
    checking: 'Checking the installer',
    ready: 'The installer of version {{version}} is genuine and complete. It is here:',
    next: 'Close Jiangxin Ledger, then run that file. Workspaces are backed up and upgraded when they are first opened.',
  },
)

const Offered = ({ file }: { readonly file: string }) => {
  const t = useTexts(texts)
  const language = useLanguage()
  const near = useNearTime()
  const inspect = useJob('update.inspect')
  const take = useJob('update.take')
  const { run } = inspect
  useEffect(() => void run({ file }), [file, run])
  const found = inspect.result
  return (
    <>
      {inspect.failure && <Notice tone="bad">{inspect.failure}</Notice>}
      {found && (
        <section className="stack" aria-label={t('news', { version: found.version })}>
          <h3>{t('news', { version: found.version })}</h3>
          <p className="pre">{found.notes[language]}</p>
          <p className="small muted">{t('made', { at: near(found.madeAt), size: formatSize(found.size) })}</p>
          {!take.result && (
            <div>
              <Button type="primary" disabled={take.running} onClick={() => void take.run({ file })}>
                {t('take')}
              </Button>
            </div>
          )}
        </section>
      )}
      {take.running && <JobProgress label={t('checking')} progress={take.progress} onCancel={take.cancel} />}
      {take.failure && <Notice tone="bad">{take.failure}</Notice>}
      {take.result && (
        <Notice tone="ok">
          {t('ready', { version: take.result.version })}
          <br />
          <strong className="settings-path">{take.result.installer}</strong>
          <br />
          {t('next')}
        </Notice>
      )}
    </>
  )
}

/** A newer version of the program that came as a file. `?opened=` is one that was opened by a double-click. */
export const UpdateSettings = () => {
  const t = useTexts(texts)
  const say = useSay()
  const [params] = useSearchParams()
  const status = useCall('update.status', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const { uploading, upload } = useUpload()
  const file = chosen ?? params.get(openedFile)
  const open = async (files: readonly File[]): Promise<void> => {
    try {
      const [path] = await upload(files)
      if (path) setChosen(path)
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <Panel title={t('title')}>
      <Loaded query={status}>
        {({ current, canUpdate }) => (
          <div className="stack">
            <p>{t('current', { version: current })}</p>
            {canUpdate ? (
              <>
                <p className="muted">{t('about')}</p>
                <div>
                  <FileButton
                    label={t('choose')}
                    accept=".jxupdate"
                    single
                    onFiles={(files) => void open(files)}
                  />
                </div>
                {uploading && <p role="status">{t('uploading')}</p>}
                {file && <Offered key={file} file={file} />}
              </>
            ) : (
              <Notice>{t('noKeys')}</Notice>
            )}
          </div>
        )}
      </Loaded>
    </Panel>
  )
}
