import type { LinkValue, Values } from '../record/field.ts'
import type { RecordType } from '../record/record-type-name.ts'
import { recordDefinitions } from './record-definitions.ts'

/** What a record is called in lists, links and steps: its title field, or the written name where that is a link. */
export const recordTitle = ({
  type,
  values,
}: {
  readonly type: RecordType
  readonly values: Values
}): string => {
  const value = values[recordDefinitions[type].titleField]
  return typeof value === 'string' ? value : ((value as LinkValue | null | undefined)?.text ?? '')
}
