import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { isEmptyValue } from '../../../shared/record/is-empty-value.ts'
import { derivedValues } from '../../../shared/rules/derived-values.ts'
import { hasLossyMark } from '../../../shared/text/normalise-text.ts'
import type { Writer } from '../../db/store.ts'
import type { ImportContext } from './import-context.ts'

export interface EnsuredPerson {
  readonly link: LinkValue
  readonly created: boolean
}

/**
 * The person of this name in this unit: found where unique, made where there is none, and left open where
 * there are several, the unit is not known or the name lost a character. Only empty fields are filled.
 */
export const ensurePerson = (
  writer: Writer,
  context: ImportContext,
  name: string,
  unit: LinkValue | null,
  known: Values,
): EnsuredPerson => {
  const open: EnsuredPerson = { link: { id: null, text: name }, created: false }
  if (!unit || hasLossyMark(name) || hasLossyMark(unit.text)) return open
  const [found, ...others] = context.links.persons(writer, name, unit)
  if (others.length > 0) return open
  const filled = Object.entries(known).filter(([, value]) => !isEmptyValue(value))
  if (!found) {
    const values = Object.fromEntries(filled)
    const id = writer.insert('person', { ...derivedValues('person', values), ...values, name, unit })
    context.changed.add('person')
    return { link: { id, text: name }, created: true }
  }
  const gaps = filled.filter(([field]) => isEmptyValue(found.values[field]))
  if (gaps.length > 0) {
    writer.update('person', found.id, Object.fromEntries(gaps))
    context.changed.add('person')
  }
  return { link: { id: found.id, text: name }, created: false }
}
