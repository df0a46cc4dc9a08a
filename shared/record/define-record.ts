import type { Field, Label } from './field.ts'
import type { RecordType } from './record-type-name.ts'

/** One record type: the only place where its fields are named. */
export interface RecordDefinition {
  readonly type: RecordType
  readonly label: Label
  /** Name of the field that titles a record in lists, links and search. */
  readonly titleField: string
  readonly fields: readonly Field[]
  /** Set for rows that belong to another record (members of a studio): the link field to the owner. */
  readonly childOf?: { readonly type: RecordType; readonly field: string }
  /** Fields that tell two sheet rows or two stations' records apart, strongest first; each list is one key. */
  readonly keys: readonly (readonly string[])[]
  /** Fields that tell two of the same name apart, in the order shown; without them, what the list shows. */
  readonly apart?: readonly string[]
  /** Left out of menus and of search: rows that only make sense inside their owner. */
  readonly internal?: boolean
}

export const defineRecord = (definition: RecordDefinition): RecordDefinition => Object.freeze(definition)

/** Throws on an unknown field name: that is a bug, not input. */
export const fieldOf = (definition: RecordDefinition, name: string): Field => {
  const field = definition.fields.find((candidate) => candidate.name === name)
  if (!field) throw new Error(`${definition.type} has no field ${name}`)
  return field
}

/** The field of a key by which its records are looked up: the title, else another text, else the last link. */
export const tellingField = (definition: RecordDefinition, key: readonly string[]): Field | null => {
  const fields = key.map((name) => fieldOf(definition, name))
  const texts = fields.filter(({ kind }) => kind === 'text')
  const title = texts.find(({ name }) => name === definition.titleField)
  return title ?? texts[0] ?? fields.findLast(({ kind }) => kind === 'link') ?? null
}
