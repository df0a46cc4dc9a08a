import { Button } from 'antd'
import type { CycleView } from '../../../shared/cycle-views.ts'
import type { PacketResult } from '../../../shared/packet-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { PacketFiles } from '../../components/packet-files.tsx'
import { Panel } from '../../components/page.tsx'
import { useNearTime } from '../../lib/format-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { ArchiveLine } from './archive-line.tsx'
import { BindingLine } from './binding-line.tsx'
import { packetTexts } from './cycle-texts.ts'

/** One packet: what is in it, and whether it still is what it was. */
export const PacketView = ({
  cycle,
  out,
  builtAt,
  result,
}: {
  readonly cycle: CycleView
  readonly out: string
  readonly builtAt: string | null
  readonly result: PacketResult
}) => {
  const t = useTexts(packetTexts)
  const language = useLanguage()
  const near = useNearTime()
  const verify = useJob('packet.verify')
  return (
    <Panel
      title={out.split(/[\\/]/).at(-1) ?? out}
      extra={
        <div className="row">
          {builtAt && <span className="small muted">{`${t('at')} ${near(builtAt)}`}</span>}
          <Button disabled={verify.running} onClick={() => void verify.run({ path: out })}>
            {t('verify')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="small muted" style={{ overflowWrap: 'anywhere' }}>
          {out}
        </p>
        {verify.running && (
          <JobProgress progress={verify.progress} label={t('verifying')} onCancel={verify.cancel} />
        )}
        {verify.failure && <Notice tone="bad">{verify.failure}</Notice>}
        {verify.result && (
          <Notice tone={verify.result.ok ? 'ok' : 'bad'}>
            {verify.result.ok
              ? t('verified')
              : [
                  t('notVerified', { count: verify.result.findings.length }),
                  ...verify.result.findings.map((finding) => messageIn(finding, language)),
                ].join('\n')}
          </Notice>
        )}
        <BindingLine year={cycle.year} path={out} />
        <ArchiveLine path={out} />
        <PacketFiles result={result} categories={cycle.categories} />
      </div>
    </Panel>
  )
}
