import type { Database } from 'better-sqlite3'
import { type RecordDefinition, tellingField } from '../../shared/record/define-record.ts'
import type { Field, FieldValue, LinkValue, TextFormat, Values } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { normaliseText } from '../../shared/text/normalise-text.ts'
import { titleKey } from '../../shared/text/title-key.ts'
import { createKnownKeys } from './known-keys.ts'

/** Change it with the rule below: keys on file are then made anew at the next open. */
const ruleVersion = 1

/** Looked up by importers although neither key nor identifier. */
const alsoKeyed: readonly string[] = ['unit.shortName', 'studio.leaderName']

/** Key under which two spellings are equal: no case, width, punctuation or white space. */
export const textKey = (text: string): string => titleKey(text) || normaliseText(text)

/** Not telling enough, or ciphertext. */
const unkeyed: ReadonlySet<TextFormat> = new Set(['phone', 'idNumber'])

/** Fields with rows in `text_key`; `byText` on any other field scans its table. */
export const keyedFields = (definition: RecordDefinition): readonly Field[] => {
  const telling = new Set(definition.keys.map((key) => tellingField(definition, key)))
  return definition.fields.filter(
    (field) =>
      field.name === definition.titleField ||
      telling.has(field) ||
      alsoKeyed.includes(`${definition.type}.${field.name}`) ||
      (field.kind === 'text' && field.format !== undefined && !unkeyed.has(field.format)),
  )
}

const keyOf = (field: Field, value: FieldValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (field.kind === 'link') return textKey((value as LinkValue).text)
  return typeof value === 'string' || typeof value === 'number' ? textKey(String(value)) : ''
}

export interface TextKeys {
  /** False for a key that is surely not on file: most names that an import asks for, told without a query. */
  mayHold(type: RecordType, field: string, key: string): boolean
  /** Follows one record's change; `before` null for a new one, `after` null for one that is gone. */
  follow(definition: RecordDefinition, id: string, before: Values | null, after: Values | null): void
}

export const createTextKeys = (db: Database): TextKeys => {
  const put = db.prepare('INSERT OR REPLACE INTO text_key (type, field, key, id) VALUES (?, ?, ?, ?)')
  const drop = db.prepare('DELETE FROM text_key WHERE type = ? AND field = ? AND key = ? AND id = ?')
  const keyed = new Map(Object.values(recordDefinitions).map((one) => [one.type, keyedFields(one)]))
  const known = createKnownKeys(db)
  return {
    mayHold: known.mayHold,
    follow(definition, id, before, after) {
      for (const field of keyed.get(definition.type) ?? []) {
        const was = keyOf(field, before?.[field.name])
        const is = keyOf(field, after?.[field.name])
        if (was === is) continue
        if (was) drop.run(definition.type, field.name, was, id)
        if (!is) continue
        put.run(definition.type, field.name, is, id)
        known.add(definition.type, field.name, is)
      }
    },
  }
}

/** What the keys on file were made by: rule and fields. */
export const textKeyRule = (): string =>
  `${ruleVersion} ${Object.values(recordDefinitions)
    .map((one) => `${one.type}:${keyedFields(one).map((field) => field.name)}`)
    .join(' ')}`
