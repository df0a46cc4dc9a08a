import { fieldOf } from '../../../shared/record/define-record.ts'
import type { FieldValue, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { person } from '../../../shared/records/person.ts'
import { readCell } from '../../../shared/sheet/read-cell.ts'
import type { Writer } from '../../db/store.ts'
import { type EnsuredPerson, ensurePerson } from './ensure-person.ts'
import type { ImportContext } from './import-context.ts'
import { unitOfPeople } from './unit-of-people.ts'

interface NamedPerson {
  /** Field with the name as written, and the link beside it. */
  readonly name: string
  readonly link: string
  /** What the row says of that person: field of the person → field of the row. */
  readonly known?: Readonly<Record<string, string>>
}

const namedPersons: Readonly<Partial<Record<RecordType, readonly NamedPerson[]>>> = {
  studio: [{ name: 'leaderName', link: 'leader', known: { honours: 'leaderHonour', skill: 'leaderSkill' } }],
  studioMember: [
    {
      name: 'name',
      link: 'person',
      known: {
        sex: 'sex',
        post: 'post',
        skill: 'skill',
        frontLine: 'frontLine',
        born: 'born',
        education: 'education',
      },
    },
  ],
  apprenticeship: [
    { name: 'masterName', link: 'master' },
    { name: 'apprenticeName', link: 'apprentice', known: { post: 'trade' } },
  ],
  project: [{ name: 'leaderName', link: 'leader' }],
  challenge: [{ name: 'leaderName', link: 'leader' }],
  reward: [{ name: 'personName', link: 'person' }],
}

/** A text of the row as the value of the person's field: honours become rows. */
const asField = (name: string, value: FieldValue): FieldValue => {
  const field = fieldOf(person, name)
  if (field.kind !== 'rows' || typeof value !== 'string') return value
  const read = readCell(field, value)
  return read.kind === 'value' ? read.value : null
}

/** Persons made or found along the way, each to be linked in `field` of the row's record. */
export const personsOfRow = (
  writer: Writer,
  context: ImportContext,
  type: RecordType,
  values: Values,
): readonly (EnsuredPerson & { readonly field: string })[] =>
  (namedPersons[type] ?? []).flatMap(({ name, link, known = {} }) => {
    const written = values[name]
    if (typeof written !== 'string') return []
    const details = Object.fromEntries(
      Object.entries(known).map(([own, from]) => [own, asField(own, values[from] ?? null)]),
    )
    return [
      { field: link, ...ensurePerson(writer, context, written, unitOfPeople(writer, type, values), details) },
    ]
  })
