import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { LinkValue, PersonEntry, RowEntry } from '../../shared/record/field.ts'
import { personDetails } from '../../shared/record/person-columns.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { fieldLabel } from './field-label.ts'
import { PersonBox } from './person-box.tsx'
import { PersonLink } from './person-link.tsx'
import { recordTexts } from './record-texts.ts'

/** What the printed table of completers asks for beyond the first line, and the place in the order. */
export const PersonDetails = ({
  person,
  rank,
  count,
  disabled,
  onChange,
  onPick,
  onMove,
}: {
  readonly person: PersonEntry
  readonly rank: number
  readonly count: number
  readonly disabled: boolean
  readonly onChange: (part: keyof PersonEntry, value: RowEntry[string] | null) => void
  readonly onPick: (link: LinkValue | null) => void
  readonly onMove: (step: -1 | 1) => void
}) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const who = t('person', { rank })
  return (
    <div className="person-details">
      <div className="person-whole">
        <PersonLink person={person} disabled={disabled} onPick={onPick} />
      </div>
      {personDetails.map((column) => {
        const name = fieldLabel(column, language)
        return (
          <div key={column.name} className={`person-part ${column.kind}`}>
            {column.kind !== 'flag' && <span aria-hidden="true">{name}</span>}
            <PersonBox
              column={column}
              person={person}
              label={t('personPart', { person: who, part: name })}
              disabled={disabled}
              onChange={(value) => onChange(column.name, value)}
            />
          </div>
        )
      })}
      {!disabled && (
        <div className="row person-whole">
          <Button
            size="small"
            icon={<ArrowUpOutlined />}
            disabled={rank === 1}
            aria-label={t('up', { name: person.name })}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            icon={<ArrowDownOutlined />}
            disabled={rank === count}
            aria-label={t('down', { name: person.name })}
            onClick={() => onMove(1)}
          />
          <span className="small muted">{t('orderHint')}</span>
        </div>
      )}
    </div>
  )
}
