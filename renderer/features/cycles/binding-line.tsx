import { Button, Checkbox, InputNumber } from 'antd'
import { useState } from 'react'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'

const texts = defineTexts(
  'binding',
  {
    make: '装订与盖章清单',
    copies: '每份几册',
    a3: '推荐表另排 A3 双面',
    making: '正在排清单',
    made: '已存到 {{out}}：装订份数、签字盖章页、书脊标签。',
    madeA3:
      '已存到 {{out}}：装订份数、签字盖章页、书脊标签，以及 A3 双面 {{count}} 份（双面打印，短边翻页，对折）。',
  },
  {
    make: 'Lists for binding and stamping',
    copies: 'Copies of each',
    a3: 'Forms for A3 on both sides, too',
    making: 'Making the lists',
    made: 'Saved in {{out}}: copies, pages to sign and stamp, labels for the spines.',
    madeA3: {
      one: 'Saved in {{out}}: copies, pages to sign, labels, and {{count}} form for A3 (both sides, flip on the short edge, fold).',
      other:
        'Saved in {{out}}: copies, pages to sign, labels, and {{count}} forms for A3 (both sides, flip on the short edge, fold).',
    },
  },
)

/** For whoever prints and binds the packet in `path`. */
export const BindingLine = ({ year, path }: { readonly year: number; readonly path: string }) => {
  const t = useTexts(texts)
  const pack = useCall('cycle.pack', { year }).data
  const [typed, setTyped] = useState<number | null>(null)
  const [a3, setA3] = useState(false)
  const binding = useJob('packet.binding')
  const stated = Number(pack?.parameters.copies?.value)
  const copies = typed ?? (Number.isInteger(stated) && stated > 0 ? stated : 2)
  return (
    <div className="stack">
      <div className="row wrap">
        <Button disabled={binding.running} onClick={() => void binding.run({ path, copies, a3 })}>
          {t('make')}
        </Button>
        <span className="small muted">{t('copies')}</span>
        <InputNumber
          aria-label={t('copies')}
          min={1}
          max={99}
          precision={0}
          value={copies}
          style={{ width: 72 }}
          onChange={setTyped}
        />
        <Checkbox checked={a3} onChange={(event) => setA3(event.target.checked)}>
          {t('a3')}
        </Checkbox>
      </div>
      {binding.running && (
        <JobProgress progress={binding.progress} label={t('making')} onCancel={binding.cancel} />
      )}
      {binding.failure && <Notice tone="bad">{binding.failure}</Notice>}
      {binding.result && (
        <Notice tone="ok">
          {binding.result.files.length > 1
            ? t('madeA3', { out: binding.result.out, count: binding.result.files.length - 1 })
            : t('made', { out: binding.result.out })}
        </Notice>
      )}
    </div>
  )
}
