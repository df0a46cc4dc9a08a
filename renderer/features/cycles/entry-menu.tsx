import { Button, Dropdown, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { NominationView } from '../../../shared/cycle-views.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import { useCore } from '../../lib/core-client.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { useSay } from '../../lib/use-say.tsx'
import { HistoryList } from '../../record/history-list.tsx'

const texts = defineTexts(
  'entryMenu',
  {
    more: '更多',
    history: '修改历史',
    word: 'Word 推荐表',
    made: '已生成 Word 推荐表',
    open: '打开',
    remove: '删除申报',
    removed: '已删除申报“{{title}}”，佐证材料保留在台账库中。',
    undo: '撤销',
  },
  {
    more: 'More',
    history: 'History',
    word: 'Form in Word',
    made: 'The Word form is made',
    open: 'Open',
    remove: 'Delete the nomination',
    removed: 'The nomination “{{title}}” was deleted; its evidence files stay in the workspace.',
    undo: 'Undo',
  },
)

/** What is seldom done with an entry: have its Word form, look at its history, delete it. */
export const EntryMenu = ({
  view,
  category,
  store,
}: {
  readonly view: NominationView
  readonly category: PackCategory
  readonly store: () => Promise<void>
}) => {
  const t = useTexts(texts)
  const core = useCore()
  const say = useSay()
  const open = useOpenFile()
  const navigate = useNavigate()
  const [showing, setShowing] = useState(false)
  const { id, values } = view.record
  const remove = async () => {
    try {
      await store()
      await core.call('records.delete', { id })
      navigate(`/cycle/${view.year}/${category.id}`)
      say.doneWithAction(t('removed', { title: String(values.title ?? '') }), t('undo'), () => {
        core.call('records.restore', { id }).catch(say.failed)
      })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const makeWord = async () => {
    try {
      // What was typed is on paper, too.
      await store()
      const { out, files } = await core.call('wordForm.build', { cycle: view.year, nominations: [id] })
      say.doneWithAction(t('made'), t('open'), () => {
        void open({ packetFile: `${out}/${files[0]?.file ?? ''}` })
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
            { key: 'word', label: t('word') },
            { key: 'history', label: t('history') },
            { key: 'remove', label: t('remove') },
          ],
          onClick: ({ key }) => {
            if (key === 'history') setShowing(true)
            else void (key === 'word' ? makeWord() : remove())
          },
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
