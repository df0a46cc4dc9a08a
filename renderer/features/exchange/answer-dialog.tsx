import { Button, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { PackagedRecord, PackageView } from '../../../shared/exchange-views.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { Notice } from '../../components/notice.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { nameOfField } from './show-value.ts'

interface Remark {
  readonly record: string
  readonly field: string
  readonly text: string
}

const RemarkRow = ({
  remark,
  records,
  onChange,
  onRemove,
}: {
  readonly remark: Remark
  readonly records: readonly PackagedRecord[]
  readonly onChange: (remark: Remark) => void
  readonly onRemove: () => void
}) => {
  const t = useTexts(exchangeTexts)
  const language = useLanguage()
  const type = records.find(({ id }) => id === remark.record)?.type
  const fields = type ? recordDefinitions[type].fields : []
  return (
    <div className="row">
      <Select
        aria-label={t('remarkRecord')}
        style={{ width: 240 }}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('remarkRecord')}
        value={remark.record || null}
        options={records.map(({ id, title, type: of }) => ({
          value: id,
          label: `${title} (${recordDefinitions[of].label[language]})`,
        }))}
        onChange={(record: string) => onChange({ ...remark, record, field: '' })}
      />
      <Select
        aria-label={t('remarkField')}
        style={{ width: 160 }}
        value={remark.field}
        options={[
          { value: '', label: t('wholeRecord') },
          ...fields.map(({ name }) => ({
            value: name,
            label: type ? nameOfField(type, name, language) : name,
          })),
        ]}
        onChange={(field: string) => onChange({ ...remark, field })}
      />
      <Input
        aria-label={t('remarkText')}
        placeholder={t('remarkText')}
        value={remark.text}
        onChange={(event) => onChange({ ...remark, text: event.target.value })}
      />
      <Button onClick={onRemove}>{t('remove')}</Button>
    </div>
  )
}

/** Answers a received package: taken, or returned with remarks at its fields. */
export const AnswerDialog = ({
  answered,
  onClose,
}: {
  readonly answered: PackageView
  readonly onClose: () => void
}) => {
  const t = useTexts(exchangeTexts)
  const records = useCall('exchange.records', { package: answered.id }).data ?? []
  const receipt = useJob('exchange.receipt')
  const [result, setResult] = useState<'received' | 'returned'>('received')
  const [note, setNote] = useState('')
  const [remarks, setRemarks] = useState<readonly Remark[]>([])
  const [choosing, setChoosing] = useState(false)
  const given = result === 'returned' ? remarks.filter(({ record, text }) => record && text.trim()) : []
  if (choosing)
    return (
      <FolderBrowser
        title={t('write')}
        start={null}
        onCancel={() => setChoosing(false)}
        onChoose={(out) => {
          setChoosing(false)
          void receipt.run({ package: answered.id, result, note, remarks: [...given], out })
        }}
      />
    )
  return (
    <Modal
      open
      width={760}
      title={t('answerTitle', { unit: answered.unit, operator: answered.operator })}
      okText={t('write')}
      okButtonProps={{ disabled: receipt.running || receipt.result !== null }}
      cancelText={t('cancel')}
      onOk={() => setChoosing(true)}
      onCancel={onClose}
    >
      <div className="stack">
        <Radio.Group value={result} onChange={(event) => setResult(event.target.value as typeof result)}>
          <Radio value="received">{t('received')}</Radio>
          <Radio value="returned">{t('returned')}</Radio>
        </Radio.Group>
        {result === 'returned' && (
          <>
            {remarks.map((remark, index) => (
              <RemarkRow
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own and never change places
                key={index}
                remark={remark}
                records={records}
                onChange={(next) => setRemarks(remarks.with(index, next))}
                onRemove={() => setRemarks(remarks.toSpliced(index, 1))}
              />
            ))}
            <div>
              <Button onClick={() => setRemarks([...remarks, { record: '', field: '', text: '' }])}>
                {t('addRemark')}
              </Button>
            </div>
          </>
        )}
        <div>
          <label htmlFor="exchange-note">{t('note')}</label>
          <Input.TextArea
            id="exchange-note"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        {receipt.failure && <Notice tone="bad">{receipt.failure}</Notice>}
        {receipt.result && <Notice tone="ok">{t('written', { file: receipt.result.file })}</Notice>}
      </div>
    </Modal>
  )
}
