import type { NamingDue } from '../../../shared/rules/naming-calendar.ts'
import { latestDay } from '../../../shared/text/parse-date.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { wordOf } from '../../record/word-of.ts'
import { studioTexts } from './studio-texts.ts'

/** One re-confirmation: of which level, by when, and how that is known. */
export const DueLine = ({ due, today }: { readonly due: NamingDue; readonly today: string }) => {
  const t = useTexts(studioTexts)
  const language = useLanguage()
  const past = latestDay(due.on) < today
  const level = wordOf('studio', 'level', due.level, language)
  return (
    <li className={past ? (due.basis === 'written' ? 'bad' : 'warn') : ''}>
      {t(past ? 'duePast' : 'dueOn', { level, on: due.on })}
      <span className="muted">{t(due.basis === 'rule' ? 'byRule' : 'byNaming')}</span>
    </li>
  )
}
