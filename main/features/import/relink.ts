import type { LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { Task } from '../../db/run-in-batches.ts'
import type { ListRead, StoredRecord, Writer } from '../../db/store.ts'
import { findSource } from './find-source.ts'
import type { ImportContext } from './import-context.ts'
import { unitOfPeople } from './unit-of-people.ts'

const page = 100

type Mend = (writer: Writer, record: StoredRecord) => Values

/** Visits the records of a list page by page, one short task per page. */
function* visit(list: Pick<ListRead, 'type' | 'filters' | 'unlinked'>, mend: Mend) {
  let after = ''
  let isMore = true
  while (isMore)
    yield (writer: Writer): void => {
      const records = writer.list({ ...list, limit: page, after })
      isMore = records.length === page
      after = records.at(-1)?.id ?? after
      for (const record of records) {
        const patch = mend(writer, record)
        if (Object.keys(patch).length > 0) writer.update(list.type, record.id, patch)
      }
    }
}

/**
 * Tasks that fill links whose names have come on file meanwhile, so that the order of files does not matter:
 * links of every type, persons in lists of people, and the source of nominations.
 */
export function* relinkTasks(context: ImportContext): Generator<Task> {
  const { links, changed } = context
  links.forgetUnits()
  for (const { type, fields } of Object.values(recordDefinitions)) {
    for (const field of fields) {
      if (field.kind !== 'link' || !changed.has(field.to)) continue
      const filters = [
        { field: field.name, linkId: null },
        { field: field.name, contains: '' },
      ]
      yield* visit({ type, filters }, (writer, record) => {
        const { text } = record.values[field.name] as LinkValue
        const id = links.resolve(writer, field.to, text, unitOfPeople(writer, type, record.values))
        return id === null || id === record.id ? {} : { [field.name]: { id, text } }
      })
    }
  }
  if (changed.has('person') || changed.has('unit'))
    for (const { type, fields } of Object.values(recordDefinitions))
      for (const field of fields)
        if (field.kind === 'people')
          yield* visit({ type, unlinked: field.name }, (writer, record) => {
            const people = (record.values[field.name] ?? []) as readonly PersonEntry[]
            return { [field.name]: links.people(writer, people, unitOfPeople(writer, type, record.values)) }
          })
  if (['patent', 'achievement', 'method', 'nomination'].some((type) => changed.has(type as RecordType))) {
    const filters = [{ field: 'sourceId', is: null }]
    yield* visit({ type: 'nomination', filters }, (writer, record) => {
      const source = findSource(writer, record.values)
      return source ? { sourceId: source.id } : {}
    })
  }
}
