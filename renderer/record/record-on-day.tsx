import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { FieldValue } from '../../shared/record/field.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { RecordView } from '../../shared/workspace-views.ts'
import { Loaded } from '../components/loaded.tsx'
import { Notice } from '../components/notice.tsx'
import { useCall } from '../lib/core-client.tsx'
import { useNearTime } from '../lib/format-time.ts'
import { defineTexts, useLanguage, useTexts } from '../lib/texts.ts'
import { fieldLabel } from './field-label.ts'
import { DayInput } from './day-input.tsx'
import { formatValue } from './format-value.ts'

const texts = defineTexts(
  'asOf',
  {
    open: '某日状态',
    title: '当日的内容（只读）',
    day: '日期',
    absent: '这一天还没有这条记录。',
    deleted: '这一天它已在回收站中；下面是删除前的内容。',
    marked: '{{day}} 当天结束时的内容，只供查看；最近一次修改：{{operator}}，{{time}}。',
    field: '栏目',
    was: '当日',
    now: '现在',
    same: '同左',
    empty: '空',
  },
  {
    open: 'As it was on a day',
    title: 'As it was on that day (read-only)',
    day: 'Day',
    absent: 'There was no such record on that day.',
    deleted: 'On that day it lay in the trash; below is what it held before.',
    marked: 'As it was at the end of {{day}}, to look at only; last changed by {{operator}}, {{time}}.',
    field: 'Field',
    was: 'On that day',
    now: 'Now',
    same: 'the same',
    empty: 'empty',
  },
)

type Shown = Pick<RecordView, 'id' | 'type'>

const OnDay = ({ record, day }: { readonly record: Shown; readonly day: string }) => {
  const t = useTexts(texts)
  const language = useLanguage()
  const near = useNearTime()
  const asOf = useCall('history.asOf', { id: record.id, day })
  const present = useCall('records.get', { id: record.id })
  return (
    <Loaded query={asOf}>
      {({ past, changed }) => {
        if (past.state === 'absent') return <Notice>{t('absent')}</Notice>
        const fields = recordDefinitions[record.type].fields.filter(
          ({ kind, name }) =>
            kind !== 'data' &&
            kind !== 'files' &&
            (changed.includes(name) || (past.values[name] ?? null) !== null),
        )
        return (
          <div className="stack">
            <Notice tone="warn">{t('marked', { day, operator: past.operator, time: near(past.at) })}</Notice>
            {past.state === 'deleted' && <Notice>{t('deleted')}</Notice>}
            <table className="grid-table rows-table" aria-label={t('title')}>
              <thead>
                <tr>
                  <th scope="col">{t('field')}</th>
                  <th scope="col">{t('was')}</th>
                  <th scope="col">{t('now')}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map((field) => {
                  const text = (value: FieldValue | undefined) =>
                    formatValue(field, value, language) || t('empty')
                  const isChanged = changed.includes(field.name)
                  return (
                    <tr key={field.name}>
                      <td>{fieldLabel(field, language)}</td>
                      <td style={{ overflowWrap: 'anywhere' }}>{text(past.values[field.name])}</td>
                      <td className={isChanged ? 'warn' : 'muted'} style={{ overflowWrap: 'anywhere' }}>
                        {isChanged ? text(present.data?.values[field.name]) : t('same')}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        )
      }}
    </Loaded>
  )
}

/** A record as it was at the end of a chosen day, beside what it holds now. */
export const RecordOnDay = ({ record }: { readonly record: Shown }) => {
  const t = useTexts(texts)
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState('')
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Modal
        open={open}
        width={760}
        title={t('title')}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <div className="stack" style={{ maxHeight: '70vh', overflow: 'auto' }}>
          <div className="row wrap">
            <label htmlFor="on-day">{t('day')}</label>
            <DayInput id="on-day" day={day} onDay={setDay} isOptional />
          </div>
          {day !== '' && <OnDay record={record} day={day} />}
        </div>
      </Modal>
    </>
  )
}
