import { EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input, Tag } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../lib/texts.ts'
import type { SavedView } from './register-views.ts'
import type { RegisterViews } from './use-register-views.ts'
import { viewTexts } from './view-texts.ts'

/** One saved view: a click shows it; what can be done with it stands beside it. */
export const ViewLine = ({
  view,
  current,
  work,
  onShow,
}: {
  readonly view: SavedView
  readonly current: boolean
  readonly work: RegisterViews
  readonly onShow: () => void
}) => {
  const t = useTexts(viewTexts)
  const { name, opensFirst } = view
  const [typed, setTyped] = useState<string | null>(null)
  if (typed !== null)
    return (
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          const next = typed.trim()
          if (next === '' || next === name || work.rename(view, next)) setTyped(null)
        }}
      >
        <Input
          autoFocus
          size="small"
          maxLength={30}
          aria-label={t('newName', { name })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button size="small" htmlType="submit">
          {t('keepName')}
        </Button>
      </form>
    )
  return (
    <div className="row">
      <Button
        type="text"
        className="grow view-choice"
        aria-current={current ? 'true' : undefined}
        onClick={onShow}
      >
        {name}
        {opensFirst && <Tag>{t('isDefault')}</Tag>}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'overwrite', label: t('overwrite'), onClick: () => work.overwrite(view) },
            { key: 'rename', label: t('rename'), onClick: () => setTyped(name) },
            {
              key: 'first',
              label: t(opensFirst ? 'noDefault' : 'makeDefault'),
              onClick: () => work.setFirst(view, !opensFirst),
            },
            { key: 'remove', danger: true, label: t('remove'), onClick: () => work.remove(view) },
          ],
        }}
      >
        <Button type="text" size="small" icon={<EllipsisOutlined />} aria-label={t('more', { name })} />
      </Dropdown>
    </div>
  )
}
