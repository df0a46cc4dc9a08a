import { Button, Progress } from 'antd'
import type { Progress as JobProgressValue } from '../../shared/envelope.ts'
import { defineTexts, useLanguage, useTexts } from '../lib/texts.ts'

const texts = defineTexts(
  'job',
  {
    cancel: '取消',
    starting: '正在准备…',
    minutes: '约剩 {{minutes}} 分 {{seconds}} 秒',
    seconds: '约剩 {{seconds}} 秒',
  },
  {
    cancel: 'Cancel',
    starting: 'Starting…',
    minutes: 'about {{minutes}} min {{seconds}} s left',
    seconds: 'about {{seconds}} s left',
  },
)

/** A running job: what it does, how far it is, how long it will take, and the way to stop it. */
export const JobProgress = ({
  progress,
  label,
  onCancel,
}: {
  readonly progress: JobProgressValue | null
  readonly label: string
  readonly onCancel?: () => void
}) => {
  const t = useTexts(texts)
  const language = useLanguage()
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0
  const left = progress?.secondsLeft
  const leftText =
    left === null || left === undefined
      ? ''
      : left >= 60
        ? t('minutes', { minutes: Math.floor(left / 60), seconds: Math.round(left % 60) })
        : t('seconds', { seconds: Math.max(1, Math.round(left)) })
  const doing = typeof progress?.label === 'object' ? progress.label[language] : progress?.label
  const done = progress && progress.total > 0 ? `${progress.done} / ${progress.total}` : ''
  return (
    <section className="row" aria-label={label}>
      <div className="grow">
        <div className="row spread small">
          <span role="status">{doing || t('starting')}</span>
          <span className="muted num">{[done, leftText].filter(Boolean).join(' · ')}</span>
        </div>
        <Progress percent={percent} showInfo={false} size="small" aria-label={label} />
      </div>
      {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
    </section>
  )
}
