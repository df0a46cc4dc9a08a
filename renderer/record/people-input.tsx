import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, EllipsisOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { PersonEntry } from '../../shared/record/field.ts'
import { parsePeople } from '../../shared/text/parse-people.ts'
import { useTexts } from '../lib/texts.ts'
import { PersonDetails } from './person-details.tsx'
import { recordTexts } from './record-texts.ts'

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const moved = <T,>(list: readonly T[], from: number, to: number): readonly T[] => {
  const next = [...list]
  const [item] = next.splice(from, 1)
  if (item === undefined || to < 0 || to >= list.length) return list
  next.splice(to, 0, item)
  return next
}

/** An ordered list of people: rank is the position. Rows move by drag, by buttons and by Alt+arrow. */
export const PeopleInput = ({
  id,
  label,
  value,
  onChange,
  onBlur,
  disabled = false,
}: {
  readonly id: string
  readonly label: string
  readonly value: readonly PersonEntry[]
  readonly onChange: (value: readonly PersonEntry[]) => void
  readonly onBlur?: () => void
  readonly disabled?: boolean
}) => {
  const t = useTexts(recordTexts)
  const [dragged, setDragged] = useState<number | null>(null)
  const [adding, setAdding] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
  const patch = (index: number, change: Partial<PersonEntry>) =>
    onChange(value.map((person, at) => (at === index ? { ...person, ...change } : person)))
  const partOf = (index: number, part: string): string =>
    t('personPart', { person: t('person', { rank: index + 1 }), part })
  const add = () => {
    const names = parsePeople(adding)
    if (names.length > 0) onChange([...value, ...names.map((name) => ({ name, personId: null }))])
    setAdding('')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and reset the grid
    <div className="people" role="group" aria-label={label} onBlur={onBlur}>
      {value.map((person, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in the buttons
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their rank
          key={index}
          className="person"
          onDragOver={(event) => dragged !== null && event.preventDefault()}
          onDrop={(event) => {
            if (dragged === null) return
            event.preventDefault()
            onChange(moved(value, dragged, index))
            setDragged(null)
          }}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
            if (!event.altKey || step === 0 || disabled) return
            event.preventDefault()
            onChange(moved(value, index, index + step))
          }}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons are its keyboard way */}
          <span
            className="rank"
            draggable={!disabled}
            title={t('orderHint')}
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(null)}
          >
            {circled[index] ?? index + 1}
          </span>
          <Input
            id={index === 0 ? id : undefined}
            aria-label={partOf(index, t('name'))}
            value={person.name}
            disabled={disabled}
            placeholder={t('name')}
            onChange={(event) => patch(index, { name: event.target.value, personId: null })}
            onBlur={() => person.name.trim() === '' && onChange(value.filter((_, at) => at !== index))}
          />
          <Input
            aria-label={partOf(index, t('post'))}
            value={person.post ?? ''}
            disabled={disabled}
            placeholder={t('post')}
            onChange={(event) => patch(index, { post: event.target.value })}
          />
          <Input
            aria-label={partOf(index, t('skill'))}
            value={person.skill ?? ''}
            disabled={disabled}
            placeholder={t('skill')}
            onChange={(event) => patch(index, { skill: event.target.value })}
          />
          <Checkbox
            checked={person.frontLine ?? false}
            disabled={disabled}
            onChange={(event) => patch(index, { frontLine: event.target.checked })}
          >
            {t('frontLine')}
          </Checkbox>
          <span className="row" style={{ gap: 0 }}>
            <Button
              type="text"
              size="small"
              icon={<EllipsisOutlined />}
              aria-label={t('details', { name: person.name })}
              aria-expanded={opened === index}
              onClick={() => setOpened(opened === index ? null : index)}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={t('up', { name: person.name })}
              disabled={disabled || index === 0}
              onClick={() => onChange(moved(value, index, index - 1))}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              aria-label={t('down', { name: person.name })}
              disabled={disabled || index === value.length - 1}
              onClick={() => onChange(moved(value, index, index + 1))}
            />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('remove', { name: person.name })}
              disabled={disabled}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </span>
          {opened === index && (
            <PersonDetails
              person={person}
              who={t('person', { rank: index + 1 })}
              disabled={disabled}
              onChange={(change) => patch(index, change)}
            />
          )}
        </div>
      ))}
      {!disabled && (
        <div className="row">
          <Input
            id={value.length === 0 ? id : undefined}
            aria-label={t('addPerson')}
            placeholder={t('addPersonHint')}
            value={adding}
            onChange={(event) => setAdding(event.target.value)}
            onPressEnter={add}
            onBlur={add}
          />
        </div>
      )}
    </div>
  )
}
