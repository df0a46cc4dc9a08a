import { ExpectedError } from '../../shared/errors.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import type { Session } from './session.ts'

/** The id of a record that a person names: by id, whole name, or part of a name that only one has. */
export const idOfName = async (session: Session, type: RecordType, text: string): Promise<string> => {
  const options = await session.call('records.linkOptions', { type, text })
  const exact = options.filter(({ id, title }) => id === text || title === text)
  const found = exact.length > 0 ? exact : options
  if (found.length > 1) throw new ExpectedError('record-ambiguous', { name: text })
  const [only] = found
  if (!only) throw new ExpectedError('record-missing', { id: text })
  return only.id
}
