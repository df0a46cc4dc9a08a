import { Button, Dropdown } from 'antd'
import type { NominationView } from '../../../shared/cycle-views.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../lib/call-failure.ts'
import { useCall } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useShowFile } from '../../record/use-show-file.ts'
import { cycleTexts } from './cycle-texts.ts'
import { usePlaceFile } from './use-place-file.ts'

/** Files of the year that matched no entry; each can be put into a slot of this one. */
export const UnplacedFiles = ({
  view,
  category,
}: {
  readonly view: NominationView
  readonly category: PackCategory
}) => {
  const t = useTexts(cycleTexts)
  const language = useLanguage()
  const show = useShowFile()
  const place = usePlaceFile(view.record.id)
  const report = useCall('evidence.unplaced', { cycle: view.year })
  if (report.isError) return <Notice tone="bad">{failureText(report.error, language)}</Notice>
  const waiting = report.data?.waiting ?? []
  if (waiting.length === 0) return null
  return (
    <section aria-label={t('unplaced')}>
      <h3>{`${t('unplaced')} ${waiting.length}`}</h3>
      <ul className="line-list">
        {waiting.map((file) => (
          <li key={file.id} className="row">
            <button type="button" className="link grow clip" onClick={() => show(file.id)}>
              {file.fileName}
            </button>
            <span className="small muted num">
              {file.pages === null ? '' : t('filePages', { count: file.pages })}
            </span>
            <Dropdown
              trigger={['click']}
              menu={{
                items: category.slots.map((slot) => ({ key: slot.id, label: slot.label })),
                onClick: ({ key }) => void place(key, [file.id]),
              }}
            >
              <Button size="small" aria-label={t('place', { file: file.fileName })}>
                {t('placeHere')}
              </Button>
            </Dropdown>
          </li>
        ))}
      </ul>
    </section>
  )
}
