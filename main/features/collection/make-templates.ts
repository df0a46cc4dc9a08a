import { basename, join } from 'node:path'
import type { CollectionFile } from '../../../shared/collection-views.ts'
import type { Inputs, Outputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { CollectionRow } from '../../db/collection-book.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { createUuidV7 } from '../../db/uuid-v7.ts'
import { outFile } from '../../files/out-file.ts'
import { safeWrite } from '../../files/safe-write.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'
import { collectionWorkbook } from './collection-sheets.ts'

/** More is no work for a sheet of paper; such a unit hands up packages. */
const mostRecords = 2000

const recordsOf = (reader: Reader, unit: string, type: RecordType): readonly StoredRecord[] => {
  if (type !== 'studioMember')
    return reader.list({ type, filters: [{ field: 'unit', linkId: unit }], limit: mostRecords })
  return recordsOf(reader, unit, 'studio')
    .flatMap(({ id }) => reader.list({ type, filters: [{ field: 'studio', linkId: id }] }))
    .slice(0, mostRecords)
}

const fileNameOf = (unit: string, today: string): string =>
  `征集表-${unit.replace(/[\\/:*?"<>|\s\p{C}]/gu, '').slice(0, 60)}-${today.replaceAll('-', '')}.xlsx`

/**
 * Writes a collection workbook for each unit and enters them as sent. Cancelled, those written so far stay and are
 * entered. Throws `record-missing` for a unit that is not on file, `not-a-folder`.
 */
export const makeTemplates = async (
  { units, kinds, filled, dueOn, out }: Inputs['collection.template'],
  workspace: Workspace,
  job: JobContext,
): Promise<Outputs['collection.template']> => {
  const { store, collection: book, operator } = workspace
  const named = [...new Set(units)].map((id) => {
    const unit = store.get('unit', id)
    if (!unit) throw new ExpectedError('record-missing', { id })
    return { id, name: String(unit.values.name) }
  })
  const today = workspace.today()
  const folder = out ?? join(workspace.dir, 'collection')
  const newId = createUuidV7(workspace.now)
  const made: CollectionFile[] = []
  for (const [index, unit] of named.entries()) {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    job.report({ done: index, total: named.length, label: unit.name })
    let records = 0
    const id = newId()
    const bytes = await writeWorkbook(
      collectionWorkbook({
        id,
        unit: unit.name,
        today,
        dueOn: dueOn ?? null,
        kinds,
        newKey: newId,
        records(type) {
          const found = filled ? recordsOf(store, unit.id, type) : []
          records += found.length
          return found
        },
      }),
    )
    const file = outFile(folder, out, fileNameOf(unit.name, today))
    await safeWrite(file, bytes)
    book.send([
      {
        id,
        unit: unit.id,
        kinds: JSON.stringify(kinds),
        dueOn: dueOn ?? null,
        fileName: basename(file),
        sentBy: operator.name,
        sentAt: workspace.now().toISOString(),
      } satisfies CollectionRow,
    ])
    made.push({ id, unit: unit.name, file, records })
  }
  return { folder, files: made }
}
