import { Button, Popover } from 'antd'
import { useId, useState } from 'react'
import { useTexts } from '../../lib/texts.ts'
import { withParam } from '../../lib/with-param.ts'
import { DayInput } from '../../record/day-input.tsx'
import { listTexts } from './list-texts.ts'

/** The day at whose end a register is looked at. */
export const DayMenu = ({
  params,
  onParams,
}: {
  readonly params: URLSearchParams
  readonly onParams: (params: URLSearchParams) => void
}) => {
  const t = useTexts(listTexts)
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <div className="stack">
          <label htmlFor={id}>{t('day')}</label>
          <DayInput
            id={id}
            day={params.get('asOf') ?? ''}
            onDay={(day) => {
              setOpen(false)
              onParams(withParam(params, 'asOf', day))
            }}
          />
          <span className="muted small">{t('dayHint')}</span>
        </div>
      }
    >
      <Button>{t('onDay')}</Button>
    </Popover>
  )
}
