import { Button, Modal, Select } from 'antd'
import { useEffect, useId, useState } from 'react'
import type { Inputs } from '../../../shared/contract.ts'
import type { ListQuery } from '../../../shared/list-query.ts'
import { fieldOf, type RecordDefinition } from '../../../shared/record/define-record.ts'
import type { FieldValue } from '../../../shared/record/field.ts'
import { emptyValue } from '../../../shared/record/rows.ts'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'
import { FieldInput } from '../../record/field-input.tsx'
import { fieldLabel } from '../../record/field-label.ts'
import { ChangePreview } from './change-preview.tsx'
import { changeTexts } from './change-texts.ts'
import { listableFields } from './list-columns.tsx'

export type ManyChange = Inputs['records.changeMany']

/** Field and value for all that are chosen. */
const ValueForm = ({
  definition,
  onValues,
}: {
  readonly definition: RecordDefinition
  readonly onValues: (values: Readonly<Record<string, FieldValue>>) => void
}) => {
  const t = useTexts(changeTexts)
  const language = useLanguage()
  const id = useId()
  const fields = listableFields(definition).filter(({ name }) => name !== definition.titleField)
  const [name, setName] = useState<string | null>(null)
  const [value, setValue] = useState<FieldValue>(null)
  const field = name === null ? null : fieldOf(definition, name)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (field) onValues({ [field.name]: value })
      }}
    >
      <Select
        autoFocus
        aria-label={t('field')}
        placeholder={t('field')}
        showSearch={{ optionFilterProp: 'label' }}
        value={name}
        onChange={(chosen: string) => {
          setName(chosen)
          setValue(emptyValue(fieldOf(definition, chosen)))
        }}
        options={fields.map((one) => ({ value: one.name, label: fieldLabel(one, language) }))}
      />
      {field && (
        <div>
          <label htmlFor={id}>{t('value')}</label>
          <FieldInput
            key={field.name}
            field={field}
            id={id}
            value={value}
            onChange={setValue}
            onBlur={() => undefined}
          />
          <p className="muted small">{t('valueHint')}</p>
        </div>
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={field === null}>
          {t('preview')}
        </Button>
      </div>
    </form>
  )
}

/** Changes many records: shows the effect first; one step, to be taken back as one. */
export const ChangeDialog = ({
  definition,
  title,
  given,
  query,
  remarks,
  onClose,
}: {
  readonly definition: RecordDefinition
  readonly title: string
  /** The change, where it is known (pasted); else field and value are asked for. */
  readonly given: ManyChange | null
  readonly query: ListQuery
  /** What of the clipboard was left out, and why. */
  readonly remarks: readonly string[]
  readonly onClose: () => void
}) => {
  const t = useTexts(changeTexts)
  const say = useSay()
  const { undo } = useUndo()
  const [change, setChange] = useState<ManyChange | null>(given)
  const plan = useJob('records.planChange')
  const work = useJob('records.changeMany')
  const { run, reset } = plan
  useEffect(() => {
    if (change) void run(change)
    else reset()
  }, [change, run, reset])
  const apply = async () => {
    const result = change && (await work.run(change))
    if (!result) return
    say.doneWithAction(t('done', { count: result.changed }), t('undo'), () => void undo(result.step))
    onClose()
  }
  const count = plan.result?.changed ?? 0
  const failure = plan.failure ?? work.failure
  return (
    <Modal
      open
      width={760}
      title={title}
      onCancel={onClose}
      footer={
        change && (
          <>
            {given === null && <Button onClick={() => setChange(null)}>{t('back')}</Button>}
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="primary" disabled={count === 0} loading={work.running} onClick={() => void apply()}>
              {t('apply', { count })}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        {remarks.length > 0 && <Notice tone="warn">{remarks.join('\n')}</Notice>}
        {!change && <ValueForm definition={definition} onValues={(values) => setChange({ query, values })} />}
        {failure && <Notice tone="bad">{failure}</Notice>}
        {change && plan.running && (
          <JobProgress progress={plan.progress} label={t('previewing')} onCancel={onClose} />
        )}
        {work.running && (
          <JobProgress progress={work.progress} label={t('changing')} onCancel={work.cancel} />
        )}
        {change && plan.result && !work.running && (
          <ChangePreview definition={definition} plan={plan.result} />
        )}
      </div>
    </Modal>
  )
}
