import { setImmediate } from 'node:timers/promises'
import type { ListFilter } from '../../../shared/list-query.ts'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field, Label, LinkValue } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { conditionFilter, fieldNamed } from '../../../shared/search/condition-filters.ts'
import type { FieldCondition, FieldQuery } from '../../../shared/search/parse-field-query.ts'
import { quoted, say } from '../../../shared/text/say.ts'
import type { SearchView } from '../../../shared/workspace-views.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { StoredRecord } from '../../db/store.ts'

interface Asked {
  readonly definition: RecordDefinition
  readonly fields: readonly Field[]
  readonly filters: readonly ListFilter[]
  readonly problems: readonly Label[]
}

const definitions = Object.values(recordDefinitions).filter(({ internal }) => !internal)

/** The conditions as one type of record understands them; null where it lacks one of the fields. */
const askedOf = (definition: RecordDefinition, conditions: readonly FieldCondition[]): Asked | null => {
  const fields = conditions.map((condition) => fieldNamed(definition, condition))
  const known = fields.filter((field) => field !== null)
  if (known.length < conditions.length) return null
  const read = known.map((field, at) => conditionFilter(field, conditions[at] as FieldCondition))
  return {
    definition,
    fields: known,
    filters: read.flatMap((one) => (one.ok ? [one.filter] : [])),
    problems: read.flatMap((one) => (one.ok ? [] : [one.problem])),
  }
}

const titleOf = (record: StoredRecord, { titleField }: RecordDefinition): string => {
  const value = record.values[titleField]
  return typeof value === 'string' ? value : ((value as LinkValue | null)?.text ?? '')
}

/** Conditions that some register knows, and sentences about those that none does. */
const sorted = ({ conditions }: FieldQuery) => {
  const isKnown = (condition: FieldCondition) => definitions.some((one) => fieldNamed(one, condition))
  const [known, unknown] = [conditions.filter(isKnown), conditions.filter((one) => !isKnown(one))]
  const remarks = unknown.map(({ field, written }) =>
    say(
      '没有叫“{field}”的栏目，“{written}”按文字查找。',
      'There is no field “{field}”; “{written}” is looked for as text.',
      { field, written },
    ),
  )
  return { known, words: unknown.map(({ written }) => written), remarks }
}

/** How many characters of the values stand in what a sentence offers instead: 小革心 means the 小革新 of one register. */
const nearness = ({ problems }: Asked, conditions: readonly FieldCondition[]): number => {
  const offered = problems.map(({ zh }) => zh.replace(/“[^”]*”/gu, '')).join('')
  return [...conditions.map(({ value }) => value).join('')].filter((one) => offered.includes(one)).length
}

/** What could not be asked of any register, told once, as the register says it that comes nearest. */
const problemOf = (asked: readonly Asked[], conditions: readonly FieldCondition[]): readonly Label[] => {
  const [doubtful] = asked
    .filter(({ problems }) => problems.length > 0)
    .toSorted((a, b) => nearness(b, conditions) - nearness(a, conditions))
  if (doubtful) return doubtful.problems
  if (asked.length > 0) return []
  const fields = quoted(conditions.map(({ field }) => field))
  return [
    say(
      '没有一类台账同时有{fields}这些栏目，请减少条件。',
      'No register has all of the fields {fields}; ask for fewer.',
      { fields },
    ),
  ]
}

/**
 * Records that meet every condition and hold every word, register by register; other calls get in between. Fields that
 * no register has are looked for as text. A query that finds nothing says what of it was not understood.
 */
export const searchByFields = async (
  query: FieldQuery,
  limit: number,
  { store, search }: Workspace,
): Promise<SearchView> => {
  const started = performance.now()
  const ms = (): number => Math.round((performance.now() - started) * 10) / 10
  const { known, words, remarks } = sorted(query)
  const text = [query.text, ...words].filter((word) => word !== '').join(' ')
  if (known.length === 0) return { ...search.query(text, { limit }), remarks }
  const asked = definitions.flatMap((definition) => askedOf(definition, known) ?? [])
  const understood = asked.filter(({ problems }) => problems.length === 0)
  let total = 0
  const hits: SearchView['hits'][number][] = []
  for (const { definition, fields, filters } of understood) {
    const { type } = definition
    const ids = text === '' ? [] : [{ ids: search.matching(text, type) }]
    const list = { type, filters: [...filters, ...ids] }
    total += store.count(list)
    for (const record of hits.length < limit ? store.list({ ...list, limit: limit - hits.length }) : [])
      hits.push({
        type,
        id: record.id,
        title: titleOf(record, definition),
        snippet: '',
        matched: fields.map(({ name }) => ({ field: name, value: record.values[name] ?? null })),
      })
    await setImmediate()
  }
  // Where something was found, it was understood.
  const problems = total === 0 ? problemOf(asked, known) : []
  return { total, hits, remarks: [...remarks, ...problems], ms: ms() }
}
