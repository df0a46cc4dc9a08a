import { Link } from 'react-router'
import { stepIn } from '../../../shared/text/step-label.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Badge } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useNearTime } from '../../lib/format-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { homeTexts } from './home-texts.ts'

/** The last few steps of anyone in this workspace. */
export const RecentSteps = () => {
  const t = useTexts(homeTexts)
  const language = useLanguage()
  const near = useNearTime()
  const steps = useCall('steps.list', { limit: 7 })
  return (
    <Panel title={t('recent')} extra={<Link to="/settings/steps">{t('allSteps')}</Link>}>
      <Loaded query={steps}>
        {(data) => (
          <ol className="line-list">
            {data.steps.length === 0 && <li className="muted">{t('recentNone')}</li>}
            {data.steps.map((step) => (
              <li key={step.id} className="row">
                <span className="grow clip">{stepIn(step, language)}</span>
                {step.undone && <Badge>{t('undone')}</Badge>}
                <span className="muted small" style={{ whiteSpace: 'nowrap' }}>
                  {`${step.operator} · ${near(step.at)}`}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  )
}
