import { useContext } from 'react'
import { Notice } from '../components/notice.tsx'
import { useTexts } from '../lib/texts.ts'
import type { FieldProblem } from './field-problems.ts'
import { FieldScope } from './field-row.tsx'
import { focusField } from './focus-field.ts'
import { problemTexts } from './problem-texts.ts'

/** Everything that is wrong with a form, each line a way to its field; absent while nothing is. */
export const ProblemSummary = ({ problems }: { readonly problems: readonly FieldProblem[] }) => {
  const t = useTexts(problemTexts)
  const scope = useContext(FieldScope)
  if (problems.length === 0) return null
  return (
    <Notice tone="warn">
      {t('summary', { count: problems.length })}
      <ul className="problem-list">
        {problems.map(({ field, label, text }) => (
          <li key={field}>
            <button type="button" className="link" onClick={() => focusField(field, scope)}>
              {t('line', { label, text })}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
