import { Button, Dropdown, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { NominationView } from '../../../shared/cycle-views.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import { useCore } from '../../lib/core-client.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { HistoryList } from '../../record/history-list.tsx'

const texts = defineTexts(
  'entryMenu',
  {
    more: '更多',
    history: '修改历史',
    remove: '删除申报',
    removed: '已删除申报“{{title}}”，佐证材料保留在台账库中。',
    undo: '撤销',
  },
  {
    more: 'More',
    history: 'History',
    remove: 'Delete the nomination',
    removed: 'The nomination “{{title}}” was deleted; its evidence files stay in the workspace.',
    undo: 'Undo',
  },
)

/** What is seldom done with an entry: look at its history, delete it. */
export const EntryMenu = ({
  view,
  category,
  beforeDelete,
}: {
  readonly view: NominationView
  readonly category: PackCategory
  readonly beforeDelete: () => Promise<void>
}) => {
  const t = useTexts(texts)
  const core = useCore()
  const say = useSay()
  const navigate = useNavigate()
  const [showing, setShowing] = useState(false)
  const { id, values } = view.record
  const remove = async () => {
    try {
      await beforeDelete()
      await core.call('records.delete', { id })
      navigate(`/cycle/${view.year}/${category.id}`)
      say.doneWithAction(t('removed', { title: String(values.title ?? '') }), t('undo'), () => {
        core.call('records.restore', { id }).catch(say.failed)
      })
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'history', label: t('history') },
            { key: 'remove', label: t('remove') },
          ],
          onClick: ({ key }) => (key === 'history' ? setShowing(true) : void remove()),
        }}
      >
        <Button size="small">{t('more')}</Button>
      </Dropdown>
      {showing && (
        <Modal
          open
          title={String(values.title ?? '')}
          footer={null}
          width={680}
          onCancel={() => setShowing(false)}
        >
          <HistoryList record={{ id, type: 'nomination' }} />
        </Modal>
      )}
    </>
  )
}
