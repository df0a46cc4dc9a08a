import { Button } from 'antd'
import { useState } from 'react'
import type { JudgingView, Recomputed, ResultEntry } from '../../../shared/judging-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Badge, Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { exactTime } from '../../lib/exact-time.ts'
import { saveFile } from '../../lib/save-file.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { entryColumn } from './entry-column.tsx'
import { judgingTexts } from './judging-texts.ts'

const outcomes = {
  elected: { tone: 'ok', word: 'elected' },
  reserve: { tone: 'plain', word: 'reserve' },
  rejected: { tone: 'plain', word: 'rejected' },
} as const

/** What stands against a result; once there is none, the result with the reason of each. */
export const JudgingResult = ({
  view,
  titleOf,
}: {
  readonly view: JudgingView
  readonly titleOf: (category: string) => string
}) => {
  const t = useTexts(judgingTexts)
  const language = useLanguage()
  const core = useCore()
  const say = useSay()
  const [again, setAgain] = useState<Recomputed | null>(null)
  const { result, year } = view
  const settle = () => void core.call('judging.settle', { year }).catch(say.failed)
  const recompute = () => void core.call('judging.recompute', { year }).then(setAgain).catch(say.failed)
  const archive = async () => {
    try {
      const { content } = await core.call('judging.archive', { year })
      const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0))
      saveFile(t('archiveFile', { year }), 'application/zip', bytes)
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <Panel
      title={t('result')}
      extra={
        result ? (
          <span className="row">
            <Button size="small" onClick={() => void archive()}>
              {t('archive')}
            </Button>
            <Button size="small" onClick={recompute}>
              {t('recompute')}
            </Button>
          </span>
        ) : (
          <Button size="small" type="primary" disabled={view.obstacles.length > 0} onClick={settle}>
            {t('settle')}
          </Button>
        )
      }
    >
      <div className="stack">
        {view.obstacles.length > 0 && (
          <Notice tone="warn">
            <ul className="judging-obstacles">
              {view.obstacles.map((obstacle) => (
                <li key={obstacle.message}>{messageIn(obstacle, language)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {!result && view.obstacles.length === 0 && <Notice>{t('ready')}</Notice>}
        {again && (
          <Notice tone={again.equal ? 'ok' : 'bad'}>
            {again.equal
              ? t('equal')
              : [t('different'), ...again.differences.map((one) => messageIn(one, language))].join('\n')}
          </Notice>
        )}
        {result && (
          <>
            <p className="small muted">
              {t('resultBy', { by: result.by, at: exactTime(result.at) })} · {t('resultHash')}{' '}
              <code className="judging-hash">{result.hash}</code>
            </p>
            {result.categories
              .filter(({ entries }) => entries.length > 0)
              .map(({ category, entries }) => (
                <section key={category} className="stack" aria-label={titleOf(category)}>
                  <h3>{titleOf(category)}</h3>
                  <DataTable<ResultEntry>
                    bare
                    dense
                    label={titleOf(category)}
                    rows={entries}
                    rowKey={({ nomination }) => nomination}
                    columns={[
                      {
                        key: 'rank',
                        title: t('rank'),
                        numeric: true,
                        width: 64,
                        render: ({ rank }) => rank ?? t('no'),
                      },
                      entryColumn(year, category, t('entry')),
                      { key: 'unit', title: t('unit'), render: ({ unit }) => unit },
                      {
                        key: 'score',
                        title: t('score'),
                        numeric: true,
                        width: 80,
                        render: ({ score }) => score?.toFixed(2) ?? t('no'),
                      },
                      {
                        key: 'outcome',
                        title: t('outcome'),
                        width: 96,
                        render: ({ outcome }) => (
                          <Badge tone={outcomes[outcome].tone}>{t(outcomes[outcome].word)}</Badge>
                        ),
                      },
                      { key: 'why', title: t('why'), render: ({ why }) => messageIn(why, language) },
                    ]}
                  />
                </section>
              ))}
          </>
        )}
      </div>
    </Panel>
  )
}
