import { Button } from 'antd'
import { useState } from 'react'
import type { JudgingView } from '../../../shared/judging-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { Badge, Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { exactTime } from '../../lib/exact-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { judgingTexts } from './judging-texts.ts'

/** The rule in words, whether it is frozen, and the way to freeze it. */
export const JudgingRule = ({ view }: { readonly view: JudgingView }) => {
  const t = useTexts(judgingTexts)
  const language = useLanguage()
  const core = useCore()
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const { frozen, year } = view
  return (
    <Panel
      title={t('rule')}
      extra={
        <span className="row">
          <Badge tone={frozen ? 'ok' : 'warn'}>{t(frozen ? 'frozen' : 'notFrozen')}</Badge>
          {frozen ? (
            <Button size="small" onClick={() => setAsking(true)}>
              {t('unfreeze')}
            </Button>
          ) : (
            <Button
              size="small"
              type="primary"
              disabled={view.judges.length === 0}
              onClick={() => void core.call('judging.freeze', { year }).catch(say.failed)}
            >
              {t('freeze')}
            </Button>
          )}
        </span>
      }
    >
      <div className="stack">
        <p>{messageIn(view.rule, language)}</p>
        {frozen ? (
          <p className="small muted">
            {t('frozenBy', { by: frozen.by, at: exactTime(frozen.at) })} · {t('hash')}{' '}
            <code className="judging-hash">{frozen.hash}</code>
          </p>
        ) : (
          <p className="small muted">{t('freezeHint')}</p>
        )}
        {frozen?.panel === 0 ? (
          <Notice tone="warn">{t('noPanel')}</Notice>
        ) : (
          frozen?.differs && <Notice tone="bad">{t('differs')}</Notice>
        )}
      </div>
      {asking && (
        <ReasonDialog
          title={t('unfreeze')}
          lead={t('unfreezeLead')}
          label={t('reason')}
          hint={t('reasonHint')}
          onSubmit={(reason) => core.call('judging.unfreeze', { year, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  )
}
