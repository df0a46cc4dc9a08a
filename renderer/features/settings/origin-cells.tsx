import { Checkbox, Input } from 'antd'
import { Badge } from '../../components/notice.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Draft } from '../../lib/use-autosave.ts'
import { parameterKey } from './pack-edits.ts'
import { packTexts } from './pack-texts.ts'

interface OriginProps {
  readonly draft: Draft
  /** Name of the parameter. */
  readonly name: string
  readonly label: string
}

/** Whether an official notice confirmed the value; ticked by a person who has read it. */
export const VerifiedBox = ({ draft, name, label }: OriginProps) => {
  const t = useTexts(packTexts)
  const key = parameterKey(name, 'verified')
  const verified = draft.values[key] === true
  return (
    <Checkbox
      aria-label={t('verifiedOf', { label })}
      checked={verified}
      onChange={(event) => {
        draft.set(key, event.target.checked)
        void draft.flush()
      }}
    >
      <Badge tone={verified ? 'ok' : 'warn'}>{verified ? t('verified') : t('notVerified')}</Badge>
    </Checkbox>
  )
}

export const SourceBox = ({ draft, name, label }: OriginProps) => {
  const t = useTexts(packTexts)
  const key = parameterKey(name, 'source')
  return (
    <Input.TextArea
      aria-label={t('sourceOf', { label })}
      autoSize={{ minRows: 1, maxRows: 4 }}
      placeholder={t('sourcePlaceholder')}
      value={String(draft.values[key] ?? '')}
      onChange={(event) => draft.set(key, event.target.value)}
      onBlur={() => void draft.flush()}
    />
  )
}
