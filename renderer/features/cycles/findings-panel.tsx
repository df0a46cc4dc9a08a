import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { FindingView, NominationView } from '../../../shared/cycle-views.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { CheckReportButton } from './check-report-button.tsx'
import { cycleTexts } from './cycle-texts.ts'
import { SeverityBadge } from './severity-badge.tsx'

const labelOf = (category: PackCategory, field: string): string =>
  category.form.find((item) => item.field === field)?.label ??
  category.slots.find((slot) => `evidence.${slot.id}` === field)?.label ??
  field

const order = { block: 0, explain: 1, verify: 2, hint: 3 } as const

/** What the formality check says about this entry; a click goes to the field. */
export const FindingsPanel = ({
  view,
  category,
  onJump,
}: {
  readonly view: NominationView
  readonly category: PackCategory
  readonly onJump: (field: string) => void
}) => {
  const t = useTexts(cycleTexts)
  const language = useLanguage()
  const core = useCore()
  const say = useSay()
  const [explaining, setExplaining] = useState<FindingView | null>(null)
  const id = view.record.id
  const open = view.findings.filter(
    (finding) => finding.explained === undefined && finding.severity !== 'hint',
  )
  const sorted = view.findings.toSorted(
    (a, b) =>
      Number(a.explained !== undefined) - Number(b.explained !== undefined) ||
      order[a.severity] - order[b.severity],
  )
  return (
    <section className="findings" aria-label={t('findings')}>
      <div className="row spread">
        <h2>{t('findings')}</h2>
        <span className="row">
          <span className="small muted" role="status">
            {t('findingCount', { open: open.length, all: view.findings.length })}
          </span>
          <Link className="small" to={`/cycle/${view.year}/reuse/${id}`}>
            {t('reuse')}
          </Link>
          <CheckReportButton small cycle={view.year} nomination={id} />
        </span>
      </div>
      {sorted.length === 0 && <p className="ok">{t('noFindings')}</p>}
      <ul>
        {sorted.map((finding) => (
          <li
            key={`${finding.rule} ${finding.field} ${finding.message}`}
            className={finding.explained === undefined ? 'finding' : 'finding settled'}
          >
            <SeverityBadge finding={finding} />
            <div>
              <button
                type="button"
                className="plain"
                title={t('goto', { field: labelOf(category, finding.field) })}
                onClick={() => onJump(finding.field)}
              >
                {messageIn(finding, language)}
              </button>
              <div className="small muted">{t('source', { source: finding.source })}</div>
              {finding.explained !== undefined && (
                <div className="small">
                  {t('explained', { reason: finding.explained })}{' '}
                  <Button
                    type="link"
                    size="small"
                    onClick={() => {
                      core
                        .call('nomination.explain', { id, rule: finding.rule, reason: '' })
                        .catch(say.failed)
                    }}
                  >
                    {t('withdraw')}
                  </Button>
                </div>
              )}
              {finding.explained === undefined &&
                (finding.severity === 'explain' || finding.severity === 'verify') && (
                  <Button size="small" onClick={() => setExplaining(finding)}>
                    {t(finding.severity === 'verify' ? 'verifyButton' : 'explainButton')}
                  </Button>
                )}
            </div>
          </li>
        ))}
      </ul>
      {explaining && (
        <ReasonDialog
          title={t(explaining.severity === 'verify' ? 'verifyButton' : 'explainButton')}
          lead={messageIn(explaining, language)}
          label={t('reason')}
          hint={t('reasonHint')}
          initial={explaining.severity === 'verify' ? t('verified') : ''}
          onSubmit={(reason) => core.call('nomination.explain', { id, rule: explaining.rule, reason })}
          onClose={() => setExplaining(null)}
        />
      )}
    </section>
  )
}
