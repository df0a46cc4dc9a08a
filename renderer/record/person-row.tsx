import { CloseOutlined, EllipsisOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { LinkValue, PersonEntry, RowEntry } from '../../shared/record/field.ts'
import { personLine } from '../../shared/record/person-columns.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { fieldLabel } from './field-label.ts'
import { cellPlace } from './grid-keys.ts'
import { PersonBox } from './person-box.tsx'
import { PersonDetails } from './person-details.tsx'
import { RecordPicker } from './record-picker.tsx'
import { recordTexts } from './record-texts.ts'

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** One person of an ordered list: the line, and below it the rest of the boxes where it is opened. */
export const PersonRow = ({
  id,
  person,
  index,
  count,
  isOpen,
  isOver,
  disabled,
  onOpen,
  onChange,
  onPick,
  onLeave,
  onMove,
  onRemove,
  onDrag,
  onDropHere,
}: {
  readonly id: string | undefined
  readonly person: PersonEntry
  readonly index: number
  readonly count: number
  readonly isOpen: boolean
  /** Another row is being dragged, and may be dropped here. */
  readonly isOver: boolean
  readonly disabled: boolean
  readonly onOpen: () => void
  readonly onChange: (part: keyof PersonEntry, value: RowEntry[string] | null) => void
  /** A person on file was chosen, or (null) is no longer meant. */
  readonly onPick: (link: LinkValue | null) => void
  /** The name was left; a person without one is no person. */
  readonly onLeave: () => void
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
  readonly onDrag: (from: number | null) => void
  readonly onDropHere: () => void
}) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const rank = index + 1
  const partOf = (part: string): string => t('personPart', { person: t('person', { rank }), part })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in Alt and the arrows
    <div
      className={isOver ? 'person over' : 'person'}
      onDragOver={(event) => isOver && event.preventDefault()}
      onDrop={(event) => {
        if (!isOver) return
        event.preventDefault()
        onDropHere()
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Alt and the arrows are its keyboard way */}
      <span
        className="rank"
        draggable={!disabled}
        title={t('orderHint')}
        onDragStart={() => onDrag(index)}
        onDragEnd={() => onDrag(null)}
      >
        {circled[index] ?? rank}
      </span>
      <span
        className={person.personId === null && person.name !== '' ? 'person-name unlinked' : 'person-name'}
      >
        <RecordPicker
          id={id}
          to="person"
          place={cellPlace(index, 0)}
          label={partOf(t('name'))}
          placeholder={t('name')}
          value={{ id: person.personId, text: person.name }}
          disabled={disabled}
          onBlur={onLeave}
          onChange={(link) => (link?.id ? onPick(link) : onChange('name', link?.text ?? ''))}
        />
      </span>
      {personLine.slice(1).map((column, at) => (
        <PersonBox
          key={column.name}
          column={column}
          person={person}
          label={partOf(fieldLabel(column, language))}
          place={cellPlace(index, at + 1)}
          disabled={disabled}
          onChange={(value) => onChange(column.name, value)}
        />
      ))}
      <span className="row" style={{ gap: 0 }}>
        <Button
          type="text"
          size="small"
          icon={<EllipsisOutlined />}
          aria-label={t('details', { name: person.name })}
          aria-expanded={isOpen}
          onClick={onOpen}
        />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('remove', { name: person.name })}
          disabled={disabled}
          onClick={onRemove}
        />
      </span>
      {isOpen && (
        <PersonDetails
          person={person}
          rank={rank}
          count={count}
          disabled={disabled}
          onChange={onChange}
          onPick={onPick}
          onMove={onMove}
        />
      )}
    </div>
  )
}
