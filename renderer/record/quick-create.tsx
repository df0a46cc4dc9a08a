import { Modal } from 'antd'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { useCall } from '../lib/core-client.tsx'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { CreateForm } from './create-form.tsx'
import { createTexts } from './create-texts.ts'
import { FieldScope } from './field-row.tsx'
import type { QuickCreateProps } from './quick-create-context.ts'
import { SameNamed } from './same-named.tsx'

/** Puts a record on file without leaving the form that needs it, after showing those of the same name. */
export const QuickCreate = ({ type, name, onDone, onCancel }: QuickCreateProps) => {
  const t = useTexts(createTexts)
  const language = useLanguage()
  const definition = recordDefinitions[type]
  const found = useCall('records.linkOptions', { type, text: name })
  const same = (found.data ?? []).filter((option) => option.same)
  return (
    <Modal
      open
      width={640}
      title={t('create', { type: definition.label[language] })}
      footer={null}
      destroyOnHidden
      onCancel={onCancel}
    >
      <div className="stack" style={{ maxHeight: '70vh', overflow: 'auto' }}>
        <SameNamed type={type} options={same} onPick={({ id, title }) => onDone({ id, text: title })} />
        {same.length > 0 && <p className="muted small">{t('otherOne')}</p>}
        <FieldScope value={`quick-${type}-`}>
          <CreateForm
            definition={definition}
            given={{ [definition.titleField]: name }}
            keepDraft={false}
            onCreated={({ id, values }) =>
              onDone({ id, text: String(values[definition.titleField] ?? name) })
            }
            onCancel={onCancel}
          />
        </FieldScope>
      </div>
    </Modal>
  )
}
