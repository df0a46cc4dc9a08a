import { useQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import { fieldOf } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { Panel } from '../../components/page.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { homeTexts } from './home-texts.ts'

/** Studios per level; every bar is a link to its rows. */
export const LevelBars = () => {
  const t = useTexts(homeTexts)
  const language = useLanguage()
  const core = useCore()
  const level = fieldOf(recordDefinitions.studio, 'level')
  const options = level.kind === 'choice' ? level.options : []
  const counts = useQueries({
    queries: options.map(({ value }) => {
      const input = { type: 'studio' as const, filters: [{ field: 'level', is: value }], limit: 1 }
      return { queryKey: ['records.list', input], queryFn: () => core.call('records.list', input) }
    }),
  }).map((query) => query.data?.total ?? 0)
  const longest = Math.max(1, ...counts)
  return (
    <Panel title={t('levels')} extra={<Link to="/records/studio">{t('details')}</Link>}>
      {options.map((option, index) => (
        <Link
          key={option.value}
          className="bars"
          to={`/records/studio?level=${option.value}`}
          aria-label={t('countOf', { label: option.label[language], count: counts[index] ?? 0 })}
        >
          <span>{option.label[language]}</span>
          <span className="track" aria-hidden="true">
            <span
              style={{ width: `${((counts[index] ?? 0) / longest) * 100}%`, opacity: 1 - index * 0.18 }}
            />
          </span>
          <span className="num">{counts[index] ?? 0}</span>
        </Link>
      ))}
    </Panel>
  )
}
