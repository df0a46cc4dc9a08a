import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { MergeType } from '../../../shared/people-views.ts'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { mergeTexts } from './merge-texts.ts'
import { peopleTexts } from './people-texts.ts'

/** A merge with a record that one looks up: the same person under another name. */
export const MergeWith = ({ type, id }: { readonly type: MergeType; readonly id: string }) => {
  const t = useTexts(mergeTexts)
  const people = useTexts(peopleTexts)
  const [asking, setAsking] = useState(false)
  const [text, setText] = useState('')
  const [other, setOther] = useState<string | null>(null)
  const options = useCall('records.linkOptions', { type, text }, { enabled: asking, keep: true })
  const close = () => {
    setAsking(false)
    setOther(null)
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {people('mergeOther')}
      </Button>
      {asking && other === null && (
        <Modal open title={t('title')} footer={null} onCancel={close}>
          <Select<string>
            showSearch={{ filterOption: false, onSearch: setText }}
            style={{ width: '100%' }}
            aria-label={t('other')}
            placeholder={t('search')}
            options={(options.data ?? [])
              .filter((one) => one.id !== id)
              .map((one) => ({ value: one.id, label: [one.title, one.hint].filter(Boolean).join(' · ') }))}
            onSelect={(chosen: string) => setOther(chosen)}
          />
        </Modal>
      )}
      {other !== null && <MergeDialog type={type} pair={[id, other]} onClose={close} />}
    </>
  )
}
