import { useCallback } from 'react'
import type { FindingView, NominationView } from '../../../shared/cycle-views.ts'
import { nomination } from '../../../shared/records/nomination.ts'
import type { PackCategory, RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { Notice } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { DraftNotice } from '../../record/draft-notice.tsx'
import { fieldLabel } from '../../record/field-label.ts'
import { FieldRow, peopleCounter } from '../../record/field-row.tsx'
import { focusField } from '../../record/focus-field.ts'
import { FieldReturn, ReturnSummary, useReturnedRemarks } from '../../record/returned-remarks.tsx'
import { LinkedRecords } from '../../record/linked-records.tsx'
import { SimilarRecords } from '../../record/similar-records.tsx'
import { cycleTexts } from './cycle-texts.ts'
import { EntryMenu } from './entry-menu.tsx'
import { EvidenceStrip } from './evidence-strip.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { formValues, packField, packPatch, packValue } from './pack-field.ts'
import { Objections } from './objections.tsx'
import { PagePreview } from './page-preview.tsx'
import { SourceDifferences } from './source-differences.tsx'
import { StageBar } from './stage-bar.tsx'
import { StageLockNotice } from './stage-lock-notice.tsx'
import { UnplacedFiles } from './unplaced-files.tsx'
import { useNominationDraft } from './use-nomination-draft.ts'

const toneOf = (finding: FindingView): string => (finding.severity === 'block' ? 'bad' : 'warn')

const firstOpen = (findings: readonly FindingView[], field: string): FindingView | undefined =>
  findings.find(
    (finding) => finding.field === field && finding.explained === undefined && finding.severity !== 'hint',
  )

/** The form of an entry with the page it will print beside it. */
export const EntryEditor = ({
  view,
  pack,
  category,
}: {
  readonly view: NominationView
  readonly pack: RulePack
  readonly category: PackCategory
}) => {
  const t = useTexts(cycleTexts)
  const language = useLanguage()
  const draft = useNominationDraft(view)
  const editable = view.lock === null
  const cap = pack.parameters.completersCap?.value
  const returned = useReturnedRemarks(view.record.id)
  const labels = new Map(
    category.form.map(packField).map((field) => [field.name, fieldLabel(field, language)]),
  )
  const jump = useCallback((field: string) => focusField(field), [])
  return (
    <>
      <section className="entry-form stack" aria-label={t('form')}>
        <StageBar view={view} pack={pack} beforeMove={draft.flush}>
          <EntryMenu view={view} category={category} store={draft.flush} />
        </StageBar>
        <StageLockNotice view={view} />
        {draft.failure && <Notice tone="bad">{draft.failure}</Notice>}
        <ReturnSummary remarks={returned} labels={labels} />
        <DraftNotice kept={draft.kept} fields={nomination.fields} />
        <SourceDifferences view={view} category={category} editable={editable} beforeTake={draft.flush} />
        {category.form.map((item) => {
          const field = packField(item)
          const value = packValue(draft.values, field.name)
          const finding = firstOpen(view.findings, field.name)
          return (
            <FieldRow
              key={field.name}
              field={field}
              value={value}
              disabled={!editable}
              counter={
                field.kind === 'people' && typeof cap === 'number' ? peopleCounter(value, cap) : undefined
              }
              remark={finding && <span className={toneOf(finding)}>{messageIn(finding, language)}</span>}
              below={
                <>
                  <FieldReturn remarks={returned} field={field.name} />
                  {field.name === 'title' && (
                    <SimilarRecords type="nomination" title={String(value ?? '')} exclude={view.record.id} />
                  )}
                </>
              }
              onChange={(next) => draft.set(...packPatch(draft.values, field.name, next))}
              onBlur={() => void draft.flush()}
            />
          )
        })}
        <Objections values={draft.values} draft={draft} />
        <EvidenceStrip view={view} category={category} />
        <UnplacedFiles view={view} category={category} />
        <LinkedRecords
          record={{ id: view.record.id, type: 'nomination', deleted: view.record.deleted, children: [] }}
        />
      </section>
      <div className="entry-side">
        <PagePreview nomination={view.record.id} values={formValues(draft.values, category.form)} />
        <FindingsPanel view={view} category={category} onJump={jump} />
      </div>
    </>
  )
}
