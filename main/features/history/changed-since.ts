import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { RecordAsOf } from '../../../shared/workspace-views.ts'
import type { Reader } from '../../db/store.ts'

/** Fields of a record that hold something else now than they did then. */
export const changedSince = (reader: Reader, id: string, then: RecordAsOf): readonly string[] => {
  const now = reader.find(id, then.type)?.values ?? {}
  if (then.state === 'absent') return []
  const empty = (value: unknown): boolean =>
    value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
  return recordDefinitions[then.type].fields
    .map(({ name }) => name)
    .filter((name) => {
      const [was, is] = [then.values[name], now[name]]
      return !(empty(was) && empty(is)) && JSON.stringify(was) !== JSON.stringify(is)
    })
}
