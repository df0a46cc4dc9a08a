import { Link } from 'react-router'
import { evidenceProblem } from '../../../shared/rules/evidence-problem-text.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { defineTexts, useLanguage, useTexts } from '../../lib/texts.ts'

const texts = defineTexts(
  'settings-files',
  {
    title: '佐证文件每日核对',
    none: '还没有佐证文件。',
    sound: '今天已在后台核对 {{checked}} / {{known}} 个佐证文件，没有发现问题。',
    faulty: '下列佐证文件不见了或已损坏。点文件名打开，用“换上新版”重新放入同一份文件即可。',
    list: '不见了或已损坏的佐证文件',
    file: '文件',
    place: '所在位置',
    waiting: '待归位',
    problem: '问题与处理',
  },
  {
    title: 'Evidence files, checked every day',
    none: 'There are no evidence files yet.',
    sound: '{{checked}} of {{known}} evidence files were checked in the background today; all are sound.',
    faulty:
      'These evidence files are gone or damaged. Open one by its name and put the same file in again with “Put in a newer version”.',
    list: 'Evidence files that are gone or damaged',
    file: 'File',
    place: 'Stands in',
    waiting: 'Not placed yet',
    problem: 'Problem and what to do',
  },
)

/** What the daily look at the evidence files has found. */
export const FileHealth = () => {
  const t = useTexts(texts)
  const language = useLanguage()
  const health = useCall('evidence.health', {}).data
  if (!health) return null
  const { known, checkedToday: checked, faulty } = health
  return (
    <Panel title={t('title')}>
      {faulty.length === 0 ? (
        <p className="muted">{known === 0 ? t('none') : t('sound', { checked, known })}</p>
      ) : (
        <div className="stack">
          <p className="muted">{t('faulty')}</p>
          <DataTable
            label={t('list')}
            rows={faulty}
            rowKey={({ id }) => id}
            maxHeight={360}
            columns={[
              {
                key: 'file',
                title: t('file'),
                render: ({ id, fileName }) => <Link to={`?file=${id}`}>{fileName}</Link>,
              },
              {
                key: 'place',
                title: t('place'),
                render: ({ owner, slot }) =>
                  owner ? (
                    <span>
                      <Link to={`/open/${owner.type}/${owner.id}`}>{owner.title}</Link>{' '}
                      <span className="small muted">{slot}</span>
                    </span>
                  ) : (
                    t('waiting')
                  ),
              },
              {
                key: 'problem',
                title: t('problem'),
                render: ({ fileName, state }) => evidenceProblem(fileName, state)[language],
              },
            ]}
          />
        </div>
      )}
    </Panel>
  )
}
