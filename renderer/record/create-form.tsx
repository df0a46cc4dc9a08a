import { Button } from 'antd'
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldFault } from '../../shared/errors.ts'
import type { RecordDefinition } from '../../shared/record/define-record.ts'
import type { FieldValue, LinkValue, Values } from '../../shared/record/field.ts'
import type { RecordView } from '../../shared/workspace-views.ts'
import { Notice } from '../components/notice.tsx'
import { failureText, faultsOf } from '../lib/call-failure.ts'
import { useCore } from '../lib/core-client.tsx'
import { registerForm, trackSave } from '../lib/save-state.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { createTexts } from './create-texts.ts'
import { DraftNotice } from './draft-notice.tsx'
import { draftTexts } from './draft-texts.ts'
import { FieldScope } from './field-row.tsx'
import { focusField } from './focus-field.ts'
import { RecordForm } from './record-form.tsx'
import { storableValues } from './storable-values.ts'
import { useKeptDraft } from './use-kept-draft.ts'

/** A record is made once its required fields are filled; Ctrl+S does it too. */
export const CreateForm = ({
  definition,
  fixed = {},
  given = {},
  keepDraft = true,
  onCreated,
  onCancel,
}: {
  readonly definition: RecordDefinition
  /** Values that come from where the form stands; not shown. */
  readonly fixed?: Values
  /** Values that the form starts with, such as the record it was opened from. */
  readonly given?: Values
  /** Off for a small form over another one, whose draft holds what this one starts with. */
  readonly keepDraft?: boolean
  readonly onCreated: (made: RecordView) => void
  readonly onCancel: () => void
}) => {
  const t = useTexts(createTexts)
  const words = useTexts(draftTexts)
  const language = useLanguage()
  const core = useCore()
  const scope = useContext(FieldScope)
  const [start] = useState(given)
  const [values, setValues] = useState<Values>(start)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const set = useCallback((field: string, value: FieldValue) => {
    setValues((current) => ({ ...current, [field]: value }))
    setFaults((named) => named.filter((fault) => fault.field !== field))
  }, [])
  const owner = definition.childOf ? (fixed[definition.childOf.field] as LinkValue | undefined)?.id : null
  const key = ['new', definition.type, ...(owner ? [owner] : [])].join(' ')
  const place = useMemo(
    () => (keepDraft ? { key, type: definition.type, record: null } : null),
    [keepDraft, key, definition.type],
  )
  const kept = useKeptDraft(place, start, set)
  const { keep, flush: keepNow, forget } = kept.keeper
  const [failure, setFailure] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const create = async () => {
    const all = { ...values, ...fixed }
    const missing = definition.fields.filter((field) => field.required && (all[field.name] ?? null) === null)
    setTried(true)
    if (missing[0]) {
      setFailure(t('required', { fields: missing.map((field) => field.label[language]).join(t('comma')) }))
      focusField(missing[0].name, scope)
      return
    }
    setSaving(true)
    try {
      const made = await trackSave(() =>
        core.call('records.create', {
          type: definition.type,
          values: storableValues(all),
          ...(keepDraft ? { draft: key } : {}),
        }),
      )
      forget()
      onCreated(made)
    } catch (refused) {
      const named = faultsOf(refused)
      setFaults(named)
      setFailure(named.length > 0 ? null : failureText(refused, language))
      if (named[0]) focusField(named[0].field, scope)
      setSaving(false)
    }
  }
  const latest = useRef(create)
  latest.current = create
  const flush = useCallback(() => latest.current(), [])
  const dirty = values !== start
  const form = useRef<ReturnType<typeof registerForm> | null>(null)
  useEffect(() => {
    form.current = registerForm(flush, keepNow)
    return () => {
      void keepNow()
      form.current?.remove()
    }
  }, [flush, keepNow])
  useEffect(() => form.current?.setDirty(dirty), [dirty])
  useEffect(() => {
    const changed = Object.entries(values).filter(([field, value]) => value !== start[field])
    if (dirty) keep(Object.fromEntries(changed), start)
  }, [values, start, dirty, keep])
  const discard = async () => {
    try {
      await kept.discard()
      setValues(start)
    } catch (refused) {
      setFailure(failureText(refused, language))
    }
  }
  return (
    <form
      className="stack"
      aria-label={t('create', { type: definition.label[language] })}
      onSubmit={(event) => {
        event.preventDefault()
        // A form over another one: to React it stands inside it.
        event.stopPropagation()
        void create()
      }}
    >
      {failure && <Notice tone="bad">{failure}</Notice>}
      <DraftNotice kept={kept} fields={definition.fields} />
      <RecordForm
        definition={definition}
        values={values}
        without={Object.keys(fixed)}
        faults={faults}
        isTried={isTried}
        onChange={set}
        onBlur={() => undefined}
      />
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        {dirty && keepDraft && (
          <>
            <span className="grow small muted">{words('kept')}</span>
            <Button type="text" onClick={() => void discard()}>
              {words('discard')}
            </Button>
          </>
        )}
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={saving}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
