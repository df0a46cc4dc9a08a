import { Button } from 'antd'
import { useContext, useState } from 'react'
import { Link } from 'react-router'
import type { LinkValue, PersonEntry } from '../../shared/record/field.ts'
import { useCall } from '../lib/core-client.tsx'
import { useTexts } from '../lib/texts.ts'
import { createTexts } from './create-texts.ts'
import { QuickCreateContext } from './quick-create-context.ts'
import { SameNamed } from './same-named.tsx'

/** Which person on file a line means: opened, unlinked, chosen among those of the name, or put on file now. */
export const PersonLink = ({
  person,
  disabled,
  onPick,
}: {
  readonly person: PersonEntry
  readonly disabled: boolean
  readonly onPick: (link: LinkValue | null) => void
}) => {
  const t = useTexts(createTexts)
  const QuickCreate = useContext(QuickCreateContext)
  const [filing, setFiling] = useState(false)
  const name = person.name.trim()
  const isLinked = person.personId !== null
  const found = useCall(
    'records.linkOptions',
    { type: 'person', text: name },
    { enabled: !isLinked && name !== '' },
  )
  if (isLinked)
    return (
      <div className="row small muted">
        {t('linked')} <Link to={`/open/person/${person.personId}`}>{person.name}</Link>
        {!disabled && (
          <Button size="small" type="link" onClick={() => onPick(null)}>
            {t('unlink')}
          </Button>
        )}
      </div>
    )
  if (disabled || name === '') return null
  const same = (found.data ?? []).filter((option) => option.same)
  return (
    <div>
      <SameNamed type="person" options={same} onPick={({ id, title }) => onPick({ id, text: title })} />
      <div className="row small muted">
        {same.length === 0 && t('notLinked')}
        <Button size="small" aria-label={t('fileOf', { name })} onClick={() => setFiling(true)}>
          {t('file')}
        </Button>
      </div>
      {filing && (
        <QuickCreate
          type="person"
          name={name}
          onDone={(link) => {
            setFiling(false)
            onPick(link)
          }}
          onCancel={() => setFiling(false)}
        />
      )}
    </div>
  )
}
