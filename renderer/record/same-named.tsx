import { Button } from 'antd'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { LinkOption } from '../../shared/workspace-views.ts'
import { Notice } from '../components/notice.tsx'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { createTexts } from './create-texts.ts'

/** Those of the same name that are on file: the same name is not the same one, so a person says which. */
export const SameNamed = ({
  type,
  options,
  onPick,
}: {
  readonly type: RecordType
  readonly options: readonly LinkOption[]
  readonly onPick: (option: LinkOption) => void
}) => {
  const t = useTexts(createTexts)
  const language = useLanguage()
  if (options.length === 0) return null
  return (
    <Notice tone="warn">
      {t('sameName', { type: recordDefinitions[type].label[language] })}
      <ul className="line-list">
        {options.map((option) => {
          const hint = option.hint || t('noHint')
          return (
            <li key={option.id} className="row spread">
              <span>
                {option.title} <span className="muted small">{hint}</span>
              </span>
              <Button
                size="small"
                aria-label={t('useThisOf', { name: option.title, hint })}
                onClick={() => onPick(option)}
              >
                {t('useThis')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
