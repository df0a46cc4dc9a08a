import type { StoredRecord, Writer } from '../../db/store.ts'
import { childrenOf } from './backlinks.ts'

/** Into the trash, with the rows that belong to it. */
export const removeWithRows = (writer: Writer, record: StoredRecord): void => {
  for (const { type, records } of childrenOf(writer, record))
    for (const row of records) writer.remove(type, row.id)
  writer.remove(record.type, record.id)
}
