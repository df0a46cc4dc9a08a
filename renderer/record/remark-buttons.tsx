import { Button } from 'antd'
import { Notice } from '../components/notice.tsx'
import { useTexts } from '../lib/texts.ts'
import { useJob } from '../lib/use-job.ts'
import { returnTexts } from './return-texts.ts'

/** Closes a remark of a return: put right, or left as it is on purpose. `text` tells it apart for those who only hear. */
export const RemarkButtons = ({ id, text = '' }: { readonly id: string; readonly text?: string }) => {
  const t = useTexts(returnTexts)
  const settle = useJob('exchange.remarkDone')
  const names =
    text === '' ? {} : { corrected: t('correctedOf', { text }), dismissed: t('dismissedOf', { text }) }
  return (
    <span className="row">
      {(['corrected', 'dismissed'] as const).map((outcome) => (
        <Button
          key={outcome}
          size="small"
          aria-label={names[outcome]}
          disabled={settle.running}
          onClick={() => void settle.run({ id, outcome })}
        >
          {t(outcome)}
        </Button>
      ))}
      {settle.failure && <Notice tone="bad">{settle.failure}</Notice>}
    </span>
  )
}
