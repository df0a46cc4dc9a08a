import type { RecordDefinition } from '../record/define-record.ts'
import type { Field } from '../record/field.ts'
import { similarity, titleGrams } from '../text/title-similarity.ts'
import { titleKey } from '../text/title-key.ts'
import { headerKeys } from './header-keys.ts'
import { isSheetField } from './header-vocabulary.ts'
import { readIdentifier } from './read-identifier.ts'

/** Below this two headers have too little in common to be spoken of. */
const leastAlike = 0.45
const fewestCells = 2

/** Official numbers tell by themselves what a column holds, whatever its header says. */
const holdsIdentifiers = (field: Field, cells: readonly string[]): boolean =>
  field.kind === 'text' &&
  field.format !== undefined &&
  ['patentNumber', 'creditCode', 'phone'].includes(field.format) &&
  cells.length >= fewestCells &&
  cells.every((cell) => readIdentifier(field.format ?? 'phone', cell).kind === 'value')

const likeness = (header: string, field: Field): number => {
  const [key = ''] = headerKeys(header).slice(-1)
  if (key === '') return 0
  return Math.max(
    ...[field.label.zh, ...(field.synonyms ?? [])].map((word) => {
      const known = titleKey(word)
      if (known.length >= 2 && key.includes(known)) return 0.5 + (0.5 * known.length) / key.length
      if (key.length >= 2 && known.includes(key)) return 0.5 + (0.4 * key.length) / known.length
      return similarity(titleGrams(key), titleGrams(known))
    }),
  )
}

/**
 * The field that a column with an unknown header may be meant for, among those that no other column fills; null where
 * nothing speaks for any. Only ever a proposal to a person: nothing is read by it.
 */
export const suggestColumn = (
  header: string,
  cells: readonly string[],
  definition: RecordDefinition,
  filled: ReadonlySet<string>,
): string | null => {
  const free = definition.fields.filter((field) => isSheetField(field) && !filled.has(field.name))
  const told = free.find((field) => holdsIdentifiers(field, cells))
  if (told) return told.name
  let best: string | null = null
  let most = leastAlike
  for (const field of free) {
    const like = likeness(header, field)
    if (like > most) {
      most = like
      best = field.name
    }
  }
  return best
}
