import type { Database } from 'better-sqlite3'
import { recordColumns, toSqlName } from '../../shared/record/columns.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'

/**
 * All records with their lookup keys, a line each, in a fixed order: the state as a person sees it. Left out are
 * the clocks, which never run backwards, and what lies in the trash.
 */
export const dumpRecords = (db: Database): readonly string[] => {
  const lines: string[] = []
  for (const definition of Object.values(recordDefinitions)) {
    const columns = recordColumns(definition).flatMap(({ name }) => (name === 'clock' ? [] : [`"${name}"`]))
    const rows = db
      .prepare(
        `SELECT ${columns.join(', ')} FROM "${toSqlName(definition.type)}" WHERE deleted = 0 ORDER BY id`,
      )
      .raw()
      .all()
    for (const row of rows) lines.push(JSON.stringify([definition.type, row]))
    const keys = db
      .prepare(
        `SELECT field, key, id FROM text_key
         WHERE type = ? AND id NOT IN (SELECT id FROM "${toSqlName(definition.type)}" WHERE deleted = 1)
         ORDER BY field, key, id`,
      )
      .raw()
      .all(definition.type)
    for (const key of keys) lines.push(JSON.stringify(['text_key', definition.type, key]))
  }
  return lines
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The same without ids, to compare two runs that made records of their own. */
export const dumpWithoutIds = (db: Database): readonly string[] =>
  dumpRecords(db)
    .map((line) => line.replace(uuid, '*'))
    .toSorted()
