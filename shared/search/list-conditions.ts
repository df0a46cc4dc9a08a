import type { ListFilter } from '../list-query.ts'
import type { RecordDefinition } from '../record/define-record.ts'
import type { Label } from '../record/field.ts'
import { say } from '../text/say.ts'
import { conditionFilter, fieldNamed } from './condition-filters.ts'
import { parseFieldQuery } from './parse-field-query.ts'

export interface ListConditions {
  readonly filters: readonly ListFilter[]
  /** To be looked for as text. */
  readonly text: string
  /** What was not understood, a sentence each. */
  readonly remarks: readonly Label[]
}

/** What is typed above a register: conditions on its fields, and text. What names no field is looked for as text. */
export const listConditions = (definition: RecordDefinition, query: string): ListConditions => {
  const { text, conditions } = parseFieldQuery(query)
  const words = [text]
  const filters: ListFilter[] = []
  const remarks: Label[] = []
  for (const condition of conditions) {
    const field = fieldNamed(definition, condition)
    if (!field) {
      words.push(condition.written)
      remarks.push(
        say(
          '“{type}”没有“{field}”这一栏，“{written}”按文字查找。',
          '“{type}” has no field “{field}”; “{written}” is looked for as text.',
          { type: definition.label, field: condition.field, written: condition.written },
        ),
      )
      continue
    }
    const read = conditionFilter(field, condition)
    if (read.ok) filters.push(read.filter)
    else remarks.push(read.problem)
  }
  return { filters, text: words.filter((word) => word !== '').join(' '), remarks }
}
