import type { LinkValue, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { Reader } from '../../db/store.ts'

/**
 * The unit within which a record's people are sought: its own; of a challenge the one that took it up, of what
 * a studio has no unit for the studio's. The people of a pairing come from elsewhere: null.
 */
export const unitOfPeople = (reader: Reader, type: RecordType, values: Values): LinkValue | null => {
  if (type === 'pairing') return null
  const unit = values[type === 'challenge' ? 'takerUnit' : 'unit']
  if (unit) return unit as LinkValue
  const studio = values[type === 'challenge' ? 'takerStudio' : 'studio'] as LinkValue | null | undefined
  const owner = studio?.id ? reader.get('studio', studio.id) : null
  return (owner?.values.unit ?? null) as LinkValue | null
}
