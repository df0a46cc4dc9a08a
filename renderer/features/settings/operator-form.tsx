import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type Operator, OperatorFields, operatorParts } from '../../components/operator-fields.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { registerForm, trackSave } from '../../lib/save-state.ts'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'

const texts = defineTexts(
  'settings-operator-form',
  {
    save: '保存',
    saved: '操作人已改为 {{name}}',
    remark: '以后的操作记录、报送材料和回执都用这里的姓名；以前的记录不变。',
  },
  {
    save: 'Save',
    saved: 'The operator is now {{name}}',
    remark: 'History, packets and receipts carry this name from now on; earlier entries stay as they are.',
  },
)

/** Saved by hand, not as one types: half a name must never sign an entry of the history. */
export const OperatorForm = ({ stored }: { readonly stored: Operator }) => {
  const t = useTexts(texts)
  const core = useCore()
  const queries = useQueryClient()
  const say = useSay()
  const [draft, setDraft] = useState<Partial<Operator>>({})
  const [saving, setSaving] = useState(false)
  const [nameMissing, setNameMissing] = useState(false)
  const operator = { ...stored, ...draft }
  const dirty = operatorParts.some((part) => operator[part] !== stored[part])

  const save = async (): Promise<void> => {
    const next = { name: operator.name.trim(), unit: operator.unit.trim(), role: operator.role.trim() }
    setNameMissing(next.name === '')
    if (!dirty || next.name === '') return
    setSaving(true)
    try {
      const status = await trackSave(() => core.call('workspace.setOperator', next))
      // The operator is no record, so no change is told of it.
      queries.setQueryData(['workspace.status', {}], status)
      setDraft({})
      say.done(t('saved', { name: next.name }))
    } catch (failure) {
      say.failed(failure)
    } finally {
      setSaving(false)
    }
  }

  const latest = useRef(save)
  latest.current = save
  const form = useRef<ReturnType<typeof registerForm> | null>(null)
  useEffect(() => {
    const own = registerForm(() => latest.current())
    form.current = own
    return own.remove
  }, [])
  useEffect(() => form.current?.setDirty(dirty), [dirty])

  return (
    <form
      className="stack settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <OperatorFields
        value={operator}
        nameMissing={nameMissing}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <p className="muted small">{t('remark')}</p>
      <div className="submit">
        <Button type="primary" htmlType="submit" loading={saving} disabled={!dirty}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
