import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { LinkValue, Values } from '../../../shared/record/field.ts'
import type { CellRemark } from '../../../shared/sheet/read-row.ts'
import { rowKeyHeader } from '../../../shared/sheet/row-key.ts'
import { said, say } from '../../../shared/text/say.ts'
import { titleKey } from '../../../shared/text/title-key.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { sameLink } from './link-resolver.ts'

interface KeyedRow {
  readonly key: string | null
  readonly values: Values
}

interface MeantByKey {
  /** The record on file, or one that was deleted and comes back. */
  readonly record?: StoredRecord
  /** The id that the new record gets. */
  readonly free?: string
  readonly remark?: CellRemark
}

const standing = (reader: Reader, id: string): StoredRecord | null => {
  const [alias] = reader.byText('alias', 'joined', id)
  return alias ? standing(reader, String(alias.values.kept)) : reader.find(id)
}

/** A workbook that one unit passed on to another must not change what the first handed in. */
const isOfSameOwner = (definition: RecordDefinition, record: StoredRecord, values: Values): boolean => {
  const owner = definition.childOf?.field ?? 'unit'
  const [before, now] = [record.values[owner], values[owner]] as (LinkValue | null | undefined)[]
  return !before || !now || sameLink(before, now)
}

const remarkOn = (
  definition: RecordDefinition,
  record: StoredRecord,
  values: Values,
): CellRemark | undefined => {
  const before = String(record.values[definition.titleField] ?? '')
  const now = String(values[definition.titleField] ?? '')
  const remark = { column: rowKeyHeader, value: now }
  if (record.deleted)
    return {
      ...remark,
      code: 'revived-by-key',
      ...said(
        say(
          '“{now}”曾在本台账库删除，本行又报了一次，已恢复。如不应收录，请再次删除。',
          '“{now}” had been deleted here; it was handed in again and is back. Delete it again if it should not be on file.',
          { now },
        ),
      ),
    }
  if (titleKey(before) === titleKey(now)) return undefined
  return {
    ...remark,
    code: 'renamed-by-key',
    ...said(
      say(
        '本行改的是上次报来的“{before}”，现名“{now}”。如是另一项，请撤销本次导入，在表中空白行另填。',
        'This row corrects “{before}”, which was handed in before and is now called “{now}”. If it is another one, undo this import and enter it in a blank row.',
        { before, now },
      ),
    ),
  }
}

/**
 * The record that a row of a collection workbook means by its hidden key. `isTaken`: records that another row of the
 * same sheet has met already: a copied row carries the key of the one that it was copied from.
 */
export const meantByKey = (
  reader: Reader,
  definition: RecordDefinition,
  { key, values }: KeyedRow,
  isTaken: (id: string) => boolean,
): MeantByKey => {
  if (key === null) return {}
  const record = standing(reader, key)
  if (!record) return { free: key }
  const { type, id } = record
  if (type !== definition.type || isTaken(id) || !isOfSameOwner(definition, record, values)) return {}
  const remark = remarkOn(definition, record, values)
  return remark ? { record, remark } : { record }
}
