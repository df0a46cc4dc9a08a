import { nomination } from '../../../shared/records/nomination.ts'
import { fieldOf } from '../../../shared/record/define-record.ts'
import type { Values } from '../../../shared/record/field.ts'
import { objectionsOf } from '../../../shared/rules/nomination-stage.ts'
import { useTexts } from '../../lib/texts.ts'
import type { Draft } from '../../lib/use-autosave.ts'
import { FieldRow } from '../../record/field-row.tsx'
import { stageTexts } from './stage-texts.ts'

const field = fieldOf(nomination, 'objections')

/** Objections raised against an entry and their answers; open at once while one waits. */
export const Objections = ({ values, draft }: { readonly values: Values; readonly draft: Draft }) => {
  const t = useTexts(stageTexts)
  const all = objectionsOf(values)
  const open = all.filter(({ answered }) => !answered).length
  const count = all.length
  return (
    <details className="stage-objections" open={open > 0 || undefined}>
      <summary>{open > 0 ? t('objectionsOpen', { count, open }) : t('objections', { count })}</summary>
      <p className="small muted">{t('objectionsHint')}</p>
      <FieldRow
        field={field}
        value={values.objections ?? null}
        onChange={(next) => draft.set('objections', next)}
        onBlur={() => void draft.flush()}
      />
    </details>
  )
}
