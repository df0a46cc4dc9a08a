import { Button } from 'antd'
import { stepIn } from '../../../shared/text/step-label.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { exactTime } from '../../lib/exact-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useUndo } from '../../lib/use-undo.ts'
import { pastTexts } from './past-texts.ts'

const shown = 50

/** Imports of this workspace, each with its undo: also days later. */
export const PastImports = () => {
  const t = useTexts(pastTexts)
  const language = useLanguage()
  const { undo } = useUndo()
  const query = useCall('steps.list', { limit: shown, named: 'import' }, { keep: true })
  return (
    <Panel title={t('title')}>
      <Loaded query={query}>
        {({ steps }) =>
          steps.length === 0 ? (
            <p className="muted">{t('none')}</p>
          ) : (
            <div className="stack">
              <p className="muted">{t('hint')}</p>
              <DataTable
                label={t('title')}
                dense
                maxHeight={300}
                rows={steps}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'at', title: t('at'), width: 160, render: ({ at }) => exactTime(at) },
                  { key: 'label', title: t('what'), render: (step) => stepIn(step, language) },
                  { key: 'operator', title: t('operator'), width: 140, render: ({ operator }) => operator },
                  {
                    key: 'changes',
                    title: t('changes'),
                    numeric: true,
                    width: 90,
                    render: ({ changes }) => changes,
                  },
                  {
                    key: 'undo',
                    title: t('undo'),
                    width: 96,
                    render: ({ id, at, undone }) =>
                      undone ? (
                        <Badge>{t('undone')}</Badge>
                      ) : (
                        <Button
                          size="small"
                          aria-label={t('undoOf', { time: exactTime(at) })}
                          onClick={() => void undo(id)}
                        >
                          {t('undo')}
                        </Button>
                      ),
                  },
                ]}
              />
            </div>
          )
        }
      </Loaded>
    </Panel>
  )
}
