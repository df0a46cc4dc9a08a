import { Input } from 'antd'
import type { WorkspaceStatus } from '../../shared/workspace-views.ts'
import { defineTexts, useTexts } from '../lib/texts.ts'

const texts = defineTexts(
  'operator-fields',
  {
    name: '姓名',
    unit: '单位',
    role: '职务',
    namePlaceholder: '如 张三',
    unitPlaceholder: '如 江苏润扬水务集团有限公司工会',
    rolePlaceholder: '如 工会干事',
    missing: '请填写姓名，操作记录和报送材料中要用。',
  },
  {
    name: 'Name',
    unit: 'Unit',
    role: 'Role',
    namePlaceholder: 'e.g. Zhang San',
    unitPlaceholder: 'e.g. union of a water utility group',
    rolePlaceholder: 'e.g. union officer',
    missing: 'Please enter a name; history and packets need it.',
  },
)

export type Operator = NonNullable<WorkspaceStatus['open']>['operator']

export const operatorParts = ['name', 'unit', 'role'] as const

/** Who works here; a name is needed, and asked for once `nameMissing`. */
export const OperatorFields = ({
  value,
  nameMissing,
  onChange,
}: {
  readonly value: Operator
  readonly nameMissing: boolean
  readonly onChange: (part: Partial<Operator>) => void
}) => {
  const t = useTexts(texts)
  return operatorParts.map((part) => {
    const wrong = part === 'name' && nameMissing
    return (
      <div className="field" key={part}>
        <label htmlFor={`operator-${part}`}>
          {part === 'name' && (
            <span className="must" aria-hidden="true">
              *
            </span>
          )}
          {t(part)}
        </label>
        <div className="control">
          <Input
            id={`operator-${part}`}
            autoComplete="off"
            status={wrong ? 'error' : ''}
            value={value[part]}
            placeholder={t(`${part}Placeholder`)}
            aria-required={part === 'name'}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'operator-name-wrong' : undefined}
            onChange={(event) => onChange({ [part]: event.target.value })}
          />
          {wrong && (
            <div className="small bad" id="operator-name-wrong" role="alert">
              {t('missing')}
            </div>
          )}
        </div>
      </div>
    )
  })
}
