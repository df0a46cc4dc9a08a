import type { RecordDefinition } from '../record/define-record.ts'

/**
 * Keys by which rows of a type may find the records they mean: its own, any official number, its title within the unit
 * or owner, and its title alone.
 */
export const keyChoices = ({
  keys,
  fields,
  titleField,
  childOf,
}: RecordDefinition): readonly (readonly string[])[] => {
  const title = fields.find(({ name }) => name === titleField)
  const numbers = fields.filter((field) =>
    field.kind === 'text' ? ['patentNumber', 'creditCode'].includes(field.format ?? '') : false,
  )
  const owner = childOf?.field ?? (fields.some(({ name }) => name === 'unit') ? 'unit' : null)
  const all = [
    ...keys,
    ...numbers.map(({ name }) => [name]),
    ...(title && owner !== null && owner !== title.name ? [[owner, title.name]] : []),
    ...(title?.kind === 'text' ? [[title.name]] : []),
  ]
  const met = new Set<string>()
  return all.filter((names) => {
    const key = names.toSorted().join(' ')
    return !met.has(key) && met.add(key)
  })
}
