import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { stepIn } from '../../../shared/text/step-label.ts'
import type { UndoView } from '../../../shared/workspace-views.ts'
import { Notice } from '../../components/notice.tsx'
import { type Language, useLanguage, useTexts } from '../../lib/texts.ts'
import { stepTexts } from './step-texts.ts'

/** An import that is taken back late may skip thousands. */
const shown = 100

type Skipped = UndoView['skipped'][number]

/** `null` where the record as a whole was left alone. */
const fieldName = ({ type, field }: Skipped, language: Language): string | null =>
  recordDefinitions[type].fields.find((candidate) => candidate.name === field)?.label[language] ??
  (field || null)

/** What an undo took back, and what it left alone because it was changed again since. */
export const UndoReport = ({ report }: { readonly report: UndoView }) => {
  const t = useTexts(stepTexts)
  const language = useLanguage()
  const { undone, skipped, skippedCount } = report
  const label = stepIn(report, language)
  return (
    <Notice tone={skipped.length > 0 ? 'warn' : 'ok'}>
      <p>{undone === 0 ? t('nothing', { label }) : t('done', { label, count: undone })}</p>
      {skipped.length > 0 && (
        <>
          <p>{t('skipped', { count: skippedCount })}</p>
          <ul className="settings-points" aria-label={t('skippedList')}>
            {skipped.slice(0, shown).map((entry) => (
              <li key={`${entry.id} ${entry.field}`}>
                {t('skippedEntry', {
                  type: recordDefinitions[entry.type].label[language],
                  title: entry.title,
                  field: fieldName(entry, language) ?? t('whole'),
                })}
              </li>
            ))}
            {skippedCount > shown && <li>{t('rest', { count: skippedCount - shown })}</li>}
          </ul>
        </>
      )}
    </Notice>
  )
}
