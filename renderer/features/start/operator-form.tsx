import { Input } from 'antd'
import type { WorkspaceStatus } from '../../../shared/workspace-views.ts'
import { useTexts } from '../../lib/texts.ts'
import { startTexts } from './start-texts.ts'

export type Operator = NonNullable<WorkspaceStatus['open']>['operator']

const fields = ['name', 'unit', 'role'] as const

/** Who works here: signs history, packets and receipts. */
export const OperatorForm = ({
  value,
  nameMissing,
  onChange,
}: {
  readonly value: Operator
  readonly nameMissing: boolean
  readonly onChange: (value: Operator) => void
}) => {
  const t = useTexts(startTexts)
  const placeholder = { name: '', unit: t('unitPlaceholder'), role: t('rolePlaceholder') }
  return (
    <div className="stack">
      {fields.map((field) => (
        <div key={field} className="field" style={{ gridTemplateColumns: '56px minmax(0,1fr)' }}>
          <label htmlFor={`operator-${field}`}>{t(field)}</label>
          <div className="control">
            <Input
              id={`operator-${field}`}
              autoComplete="off"
              required={field === 'name'}
              status={field === 'name' && nameMissing ? 'error' : ''}
              aria-invalid={field === 'name' && nameMissing}
              aria-describedby={field === 'name' ? 'operator-remark' : undefined}
              placeholder={placeholder[field]}
              value={value[field]}
              onChange={(event) => onChange({ ...value, [field]: event.target.value })}
            />
          </div>
        </div>
      ))}
      <p id="operator-remark" className={nameMissing ? 'small bad' : 'small muted'} role="status">
        {nameMissing ? t('nameNeeded') : t('whoHint')}
      </p>
    </div>
  )
}
