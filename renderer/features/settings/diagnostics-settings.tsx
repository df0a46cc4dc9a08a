import { Button } from 'antd'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'

const texts = defineTexts(
  'settings-diagnostics',
  {
    title: '诊断信息',
    about:
      '程序出错时，技术人员需要知道程序版本、电脑环境、记录数量和运行日志。下面的内容只有数字和版本，没有姓名、单位、成果内容和文件位置；请先看一遍，再决定是否交出。程序不会自行发送任何内容。',
    make: '生成诊断信息',
    again: '重新生成',
    save: '存为文件',
    text: '诊断信息全文',
    file: '匠心台账诊断信息.txt',
  },
  {
    title: 'Diagnostics',
    about:
      'When something goes wrong, a technician needs the version, the kind of computer, the numbers of records and the log. What is shown below holds numbers and versions only: no names, units, contents or places of files. Please read it before you hand it on. The program never sends anything by itself.',
    make: 'Prepare the diagnostics',
    again: 'Prepare again',
    save: 'Save as a file',
    text: 'Diagnostics in full',
    file: 'jiangxin-ledger-diagnostics.txt',
  },
)

/** Shows what a technician would get, before anyone hands it on. */
export const DiagnosticsSettings = () => {
  const t = useTexts(texts)
  const { run, running, failure, result } = useJob('diagnostics.read')
  return (
    <Panel
      title={t('title')}
      extra={
        <Button type={result ? 'default' : 'primary'} loading={running} onClick={() => void run({})}>
          {t(result ? 'again' : 'make')}
        </Button>
      }
    >
      <div className="stack">
        <p className="muted">{t('about')}</p>
        {failure && <Notice tone="bad">{failure}</Notice>}
        {result && (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be scrolled with the keyboard, too */}
            <section className="settings-diagnostics" aria-label={t('text')} tabIndex={0}>
              {result.text}
            </section>
            <div>
              <Button
                type="primary"
                onClick={() => saveFile(t('file'), 'text/plain;charset=utf-8', result.text)}
              >
                {t('save')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  )
}
