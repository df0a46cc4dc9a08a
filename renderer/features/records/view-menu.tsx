import { DownOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import { localDay } from '../../../shared/text/local-day.ts'
import { useTexts } from '../../lib/texts.ts'
import { builtInTexts } from './built-in-view-texts.ts'
import { builtInViews } from './built-in-views.ts'
import { addressOf, keptAddress, showsSame } from './register-views.ts'
import './register-views.css'
import { useRegisterViews } from './use-register-views.ts'
import { ViewLine } from './view-line.tsx'
import { viewTexts } from './view-texts.ts'

const builtInKey = (name: string): string => `built-in.${name}`

/** Views of a register: ready-made ones, own ones, and the way to keep what is shown as one. */
export const ViewMenu = ({
  definition,
  params,
  onParams,
}: {
  readonly definition: RecordDefinition
  readonly params: URLSearchParams
  readonly onParams: (params: URLSearchParams) => void
}) => {
  const t = useTexts(viewTexts)
  const names = useTexts(builtInTexts)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const work = useRegisterViews(definition, params, onParams)
  const builtIn = builtInViews(definition.type, localDay(new Date()))
  const key = params.get('view')
  const own = work.views.find(({ id }) => id === key)
  const ready = builtIn.find(({ name }) => builtInKey(name) === key)
  const same = own
    ? showsSame(own, work.shown)
    : ready && keptAddress(new URLSearchParams(ready.address)) === work.shown.address
  const name = own?.name ?? (ready && names(ready.name))
  const then = (act: () => void) => () => {
    setOpen(false)
    act()
  }
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="view-menu">
          <Button type="text" className="view-choice" onClick={then(() => onParams(new URLSearchParams()))}>
            {t('all')}
          </Button>
          {builtIn.length > 0 && <h3>{t('builtIn')}</h3>}
          {builtIn.map((view) => (
            <Button
              key={view.name}
              type="text"
              className="view-choice"
              aria-current={view === ready ? 'true' : undefined}
              onClick={then(() => onParams(addressOf(view.address, builtInKey(view.name))))}
            >
              {names(view.name)}
            </Button>
          ))}
          <h3>{t('own')}</h3>
          {work.views.length === 0 && <p className="muted small">{t('noneYet')}</p>}
          {work.views.map((view) => (
            <ViewLine
              key={view.id}
              view={view}
              current={view === own}
              work={work}
              onShow={then(() => work.show(view))}
            />
          ))}
          <form
            className="row view-save"
            onSubmit={(event) => {
              event.preventDefault()
              if (!work.save(typed.trim())) return
              setTyped('')
              setOpen(false)
            }}
          >
            <Input
              maxLength={30}
              aria-label={t('name')}
              placeholder={t('namePlaceholder')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button htmlType="submit" disabled={typed.trim() === ''}>
              {t('save')}
            </Button>
          </form>
        </div>
      }
    >
      <Button aria-expanded={open} icon={<DownOutlined aria-hidden />} iconPlacement="end">
        {name ? t('viewNamed', { name: same ? name : `${name}${t('changed')}` }) : t('views')}
      </Button>
    </Popover>
  )
}
