import { performance } from 'node:perf_hooks'
import type { Database } from 'better-sqlite3'
import { type RecordDefinition, tellingField } from '../../shared/record/define-record.ts'
import type { Field, FieldValue, LinkValue, TextFormat, Values } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { normaliseText } from '../../shared/text/normalise-text.ts'
import { titleKey } from '../../shared/text/title-key.ts'
import { createHeldKeys, type TextKey } from './held-keys.ts'
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
  /** Records that have the key, in their order; most names that an import asks for in vain cost no query. */
  idsOf(type: RecordType, field: string, key: string): readonly string[]
  /** Follows one record's change; `before` null for a new one, `after` null for one that is gone. */
  follow(definition: RecordDefinition, id: string, before: Values | null, after: Values | null): void
  /**
   * Work in which the keys of new records are held in memory. Written one by one, each went to a page of its own, and
   * a long import wrote more of those than of its records.
   */
  holding<T>(work: () => T): T
  /** Writes held keys in their order until the time is up; false when none is left. */
  writeHeld(until?: number): boolean
  /** The bounds of a transaction, which is around every call of the others. */
  readonly begin: () => void
  readonly takeBack: () => void
}

export const createTextKeys = (db: Database): TextKeys => {
  const put = db.prepare('INSERT OR REPLACE INTO text_key (type, field, key, id) VALUES (?, ?, ?, ?)')
  const drop = db.prepare('DELETE FROM text_key WHERE type = ? AND field = ? AND key = ? AND id = ?')
  const keyed = new Map(Object.values(recordDefinitions).map((one) => [one.type, keyedFields(one)]))
  const known = createKnownKeys(db)
  const idsOnFile = db
    .prepare<[string, string, string], string>(
      'SELECT id FROM text_key WHERE type = ? AND field = ? AND key = ?',
    )
    .pluck()
  const held = createHeldKeys()
  let isHolding = false

  const write = ({ type, field, key, id }: TextKey): void => {
    put.run(type, field, key, id)
    known.add(type, field, key)
  }

  return {
    idsOf(type, field, key) {
      const ids = known.mayHold(type, field, key) ? idsOnFile.all(type, field, key) : []
      const more = held.ids(type, field, key)
      return more.length === 0 && ids.length < 2 ? ids : [...new Set([...ids, ...more])].sort()
    },
    holding(work) {
      isHolding = true
      try {
        return work()
      } finally {
        isHolding = false
      }
    },
    writeHeld(until = Number.POSITIVE_INFINITY) {
      for (let key = held.first(); key !== null; key = held.first()) {
        if (performance.now() >= until) return true
        held.drop(key)
        write(key)
      }
      return false
    },
    begin: held.begin,
    takeBack: held.takeBack,
    follow(definition, id, before, after) {
      const { type } = definition
      for (const field of keyed.get(type) ?? []) {
        const was = keyOf(field, before?.[field.name])
        const is = keyOf(field, after?.[field.name])
        if (was === is) continue
        if (was && !held.drop({ type, field: field.name, key: was, id })) drop.run(type, field.name, was, id)
        if (!is) continue
        const key = { type, field: field.name, key: is, id }
        if (isHolding && before === null) held.hold(key)
        else write(key)
      }
    },
  }
}

/** What the keys on file were made by: rule and fields. */
export const textKeyRule = (): string =>
  `${ruleVersion} ${Object.values(recordDefinitions)
    .map((one) => `${one.type}:${keyedFields(one).map((field) => field.name)}`)
    .join(' ')}`
