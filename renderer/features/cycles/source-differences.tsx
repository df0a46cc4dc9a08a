import { Button } from 'antd'
import type { NominationView } from '../../../shared/cycle-views.ts'
import type { FieldValue } from '../../../shared/record/field.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import { Notice } from '../../components/notice.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { formatValue } from '../../record/format-value.ts'
import { cycleTexts } from './cycle-texts.ts'
import { packField } from './pack-field.ts'

/** The record this entry was made from says something else now: shown, and taken only when asked. */
export const SourceDifferences = ({
  view,
  category,
  editable,
  beforeTake,
}: {
  readonly view: NominationView
  readonly category: PackCategory
  readonly editable: boolean
  readonly beforeTake: () => Promise<void>
}) => {
  const t = useTexts(cycleTexts)
  const language = useLanguage()
  const core = useCore()
  const say = useSay()
  if (view.sourceDifferences.length === 0) return null
  const take = async (fields: string[]) => {
    try {
      await beforeTake()
      await core.call('nomination.refreshFromSource', { id: view.record.id, fields })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const text = (name: string, value: FieldValue): string => {
    const item = category.form.find(({ field }) => field === name)
    return (item ? formatValue(packField(item), value, language) : String(value ?? '')) || t('empty')
  }
  return (
    <Notice tone="warn">
      <div className="row spread">
        <strong>{t('differs')}</strong>
        <Button
          size="small"
          disabled={!editable}
          onClick={() => void take(view.sourceDifferences.map(({ field }) => field))}
        >
          {t('takeAll')}
        </Button>
      </div>
      <ul>
        {view.sourceDifferences.map(({ field, here, there }) => {
          const label = category.form.find((item) => item.field === field)?.label ?? field
          return (
            <li key={field} className="row small">
              <span className="grow">
                {t('difference', { label, here: text(field, here), there: text(field, there) })}
              </span>
              <Button size="small" type="link" disabled={!editable} onClick={() => void take([field])}>
                {t('take', { label })}
              </Button>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
