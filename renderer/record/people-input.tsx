import { Input } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { LinkValue, PersonEntry } from '../../shared/record/field.ts'
import { personColumns } from '../../shared/record/person-columns.ts'
import { pasteOver, readPaste } from '../../shared/sheet/read-paste.ts'
import { parsePeople } from '../../shared/text/parse-people.ts'
import { useCore } from '../lib/core-client.tsx'
import { useTexts } from '../lib/texts.ts'
import { useSay } from '../lib/use-say.tsx'
import { cellOf, cellPlace, focusCell, gridStep, moved, pastedTable } from './grid-keys.ts'
import { withPart, withParts, withRecord } from './person-cell.ts'
import { PersonRow } from './person-row.tsx'
import { recordTexts } from './record-texts.ts'
import { ShareLine } from './share-line.tsx'
import { usePasteRemarks } from './use-paste-remarks.ts'

/**
 * An ordered list of people: rank is the position. Tab goes from box to box, Enter and the arrows to the row above or
 * below, Alt with an arrow moves the person, as dragging the number does; rows copied from a sheet are pasted as a whole.
 */
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
  const tell = usePasteRemarks()
  const core = useCore()
  const say = useSay()
  const latest = useRef(value)
  latest.current = value
  const root = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [adding, setAdding] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
  const move = (from: number, to: number, column: number | null) => {
    const next = moved(value, from, to)
    if (next === value) return
    onChange(next)
    if (opened === from) setOpened(to)
    if (column !== null) requestAnimationFrame(() => root.current && focusCell(root.current, to, column))
  }
  const add = () => {
    const names = parsePeople(adding)
    if (names.length > 0) onChange([...value, ...names.map((name) => ({ name, personId: null }))])
    setAdding('')
  }
  const pick = async (index: number, link: LinkValue | null) => {
    const put = (change: (person: PersonEntry) => PersonEntry) => {
      // The next change may come before this one is shown.
      latest.current = latest.current.map((one, at) => (at === index ? change(one) : one))
      onChange(latest.current)
    }
    if (!link?.id) return put((person) => ({ ...person, personId: null }))
    const { id: personId, text } = link
    put((person) => ({ ...person, name: text, personId }))
    try {
      const record = await core.call('records.get', { id: personId })
      put((person) => (person.personId === personId ? withRecord(person, personId, record.values) : person))
    } catch (failure) {
      say.failed(failure)
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const cell = cellOf(event.target)
    const key = cell && !disabled ? gridStep(event) : null
    if (!cell || !key) return
    event.preventDefault()
    if (key.carry) move(cell.row, cell.row + key.step, cell.column)
    else if (root.current)
      focusCell(root.current, cell.row + key.step, cell.row + key.step === value.length ? 0 : cell.column)
  }
  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    const cell = cellOf(event.target)
    const table = cell && !disabled ? pastedTable(event) : null
    if (!cell || table === null) return
    event.preventDefault()
    const pasted = readPaste(personColumns, table, cell.column)
    const people = pasteOver(value, cell.row, pasted.rows, withParts)
    onChange(people.filter(({ name }) => name.trim() !== ''))
    setAdding('')
    tell(pasted)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and reset the grid
    <div
      ref={root}
      className="people"
      role="group"
      aria-label={label}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      {value.map((person, index) => (
        <PersonRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their rank
          key={index}
          id={index === 0 ? id : undefined}
          person={person}
          index={index}
          count={value.length}
          isOpen={opened === index}
          isOver={dragged !== null && dragged !== index}
          disabled={disabled}
          onOpen={() => setOpened(opened === index ? null : index)}
          onChange={(part, cell) =>
            onChange(value.map((one, at) => (at === index ? withPart(one, part, cell) : one)))
          }
          onPick={(link) => void pick(index, link)}
          onLeave={() => person.name.trim() === '' && onChange(value.filter((_, at) => at !== index))}
          onMove={(step) => move(index, index + step, null)}
          onRemove={() => {
            setOpened(null)
            onChange(value.filter((_, at) => at !== index))
          }}
          onDrag={setDragged}
          onDropHere={() => {
            if (dragged !== null) move(dragged, index, null)
            setDragged(null)
          }}
        />
      ))}
      {!disabled && (
        <Input
          id={value.length === 0 ? id : undefined}
          data-cell={cellPlace(value.length, 0)}
          aria-label={t('addPerson')}
          placeholder={t('addPersonHint')}
          value={adding}
          onChange={(event) => setAdding(event.target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) add()
          }}
          onBlur={add}
        />
      )}
      <ShareLine people={value} disabled={disabled} onChange={onChange} />
    </div>
  )
}
