import { Button } from 'antd'
import type { Inputs } from '../../../shared/contract.ts'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { useSay } from '../../lib/use-say.tsx'

const texts = defineTexts(
  'checkReport',
  {
    print: '打印审查意见',
    printAll: '按单位打印审查意见',
    busy: '正在排版…',
    done: '已生成 {{count}} 份，PDF 和工作簿都在：{{out}}',
  },
  {
    print: 'Print the findings',
    printAll: 'Print the findings by unit',
    busy: 'Typesetting…',
    done: '{{count}} made, as PDF and workbook, in {{out}}',
  },
)

/** Prints what the check found on one nomination or one unit and opens it; without either, one file for each unit. */
export const CheckReportButton = ({
  small = false,
  ...of
}: Pick<Inputs['check.report'], 'cycle' | 'nomination' | 'unit'> & { readonly small?: boolean }) => {
  const t = useTexts(texts)
  const say = useSay()
  const open = useOpenFile()
  const build = useJob('check.report')
  const print = async () => {
    const made = await build.run(of)
    if (!made) return
    const papers = made.files.filter((file) => file.endsWith('.pdf'))
    say.done(t('done', { count: papers.length, out: made.out }))
    if (papers.length === 1) await open({ packetFile: `${made.out}/${papers[0]}` })
  }
  const single = of.nomination !== undefined || of.unit !== undefined
  return (
    <>
      <Button size={small ? 'small' : 'middle'} disabled={build.running} onClick={() => void print()}>
        {t(build.running ? 'busy' : single ? 'print' : 'printAll')}
      </Button>
      {build.failure && <span role="alert">{build.failure}</span>}
    </>
  )
}
