import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { CycleView } from '../../../shared/cycle-views.ts'
import { sourceTypeOf } from '../../../shared/rules/source-values.ts'
import { Notice } from '../../components/notice.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { useLater } from '../../lib/use-later.ts'
import { useSubmit } from '../../lib/use-submit.ts'

const texts = defineTexts(
  'newEntry',
  {
    title: '新建申报',
    category: '类别',
    from: '来自台账',
    fromHint: '可不选。选了就把台账内容复制到申报表。',
    fromPlaceholder: '按名称查找台账中的成果',
    name: '名称',
    ok: '新建',
    cancel: '取消',
    needed: '请填写名称，或从台账中选一项。',
  },
  {
    title: 'New nomination',
    category: 'Category',
    from: 'From the register',
    fromHint: 'Optional. What the register says is copied into the form.',
    fromPlaceholder: 'Find a record by its title',
    name: 'Title',
    ok: 'Create',
    cancel: 'Cancel',
    needed: 'Give a title, or choose a record from the register.',
  },
)

/** A new entry, blank or from a record on file. */
export const NewEntryDialog = ({
  cycle,
  category,
  onClose,
}: {
  readonly cycle: CycleView
  readonly category: string | null
  readonly onClose: () => void
}) => {
  const t = useTexts(texts)
  const core = useCore()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(category ?? cycle.categories[0]?.id ?? '')
  const [fromRecord, setFromRecord] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const settled = useLater(text, 200)
  const type = sourceTypeOf(chosen)
  const options = useCall(
    'records.linkOptions',
    { type: type ?? 'achievement', text: settled },
    { enabled: type !== null, keep: true },
  )
  const { busy, failure, refuse, submit } = useSubmit(() => undefined)
  const create = () => {
    if (title.trim() === '' && fromRecord === null) return refuse(t('needed'))
    void submit(async () => {
      const made = await core.call('nomination.create', {
        year: cycle.year,
        category: chosen,
        ...(fromRecord === null ? {} : { fromRecord }),
        ...(title.trim() === '' ? {} : { title: title.trim() }),
      })
      navigate(`/cycle/${cycle.year}/${chosen}/${made.id}`)
    })
  }
  return (
    <Modal
      open
      title={t('title')}
      okText={t('ok')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={create}
      onCancel={onClose}
    >
      <div className="stack">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <div className="field">
          <label htmlFor="new-entry-category">{t('category')}</label>
          <Select
            id="new-entry-category"
            value={chosen}
            onChange={(value) => {
              setChosen(value)
              setFromRecord(null)
            }}
            options={cycle.categories.map((one) => ({ value: one.id, label: one.title }))}
          />
        </div>
        {type && (
          <div className="field">
            <label htmlFor="new-entry-from">{t('from')}</label>
            <div className="control">
              <Select
                id="new-entry-from"
                style={{ width: '100%' }}
                allowClear
                showSearch={{ filterOption: false, onSearch: setText }}
                placeholder={t('fromPlaceholder')}
                value={fromRecord}
                onChange={(value: string | undefined) => setFromRecord(value ?? null)}
                options={(options.data ?? []).map((one) => ({ value: one.id, label: one.title }))}
              />
              <p className="small muted">{t('fromHint')}</p>
            </div>
          </div>
        )}
        <div className="field">
          <label htmlFor="new-entry-title">{t('name')}</label>
          <Input
            id="new-entry-title"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            onPressEnter={create}
          />
        </div>
      </div>
    </Modal>
  )
}
