import { ensureCycle } from '../../../main/db/cycle-record.ts'
import type { Store } from '../../../main/db/store.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { PackFormField } from '../../../shared/rule-packs/rule-pack.ts'
import { generateValues, type Known } from './generate-values.ts'
import { paragraph } from './invented-words.ts'
import { createRandom, type Random } from './random.ts'

const answer = (random: Random, { kind, options, maxLength }: PackFormField) => {
  switch (kind) {
    case 'flag':
      return false
    case 'number':
      return random.int(1, 100)
    case 'date':
      return '2024-06-15'
    case 'choice':
      return options?.[0]?.value ?? null
    default:
      return paragraph(random, Math.max(1, Math.min(20, Math.floor((maxLength ?? 200) / 25))))
  }
}

/**
 * Adds a cycle with `count` nominations in its categories in turn, every answer of the form filled, linked to units and
 * people on file. Returns their ids in the order in which they were made.
 */
export const generateNominations = (
  store: Store,
  year: number,
  count: number,
  seed = 10,
): readonly string[] => {
  const random = createRandom(seed)
  const pools = new Map<RecordType, ReturnType<Known>>()
  const known: Known = (type) => {
    const found =
      pools.get(type) ??
      store.list({ type, limit: 500 }).map(({ id, values }) => ({
        id,
        title: String(values[recordDefinitions[type].titleField] ?? ''),
      }))
    pools.set(type, found)
    return found
  }
  return store.write({ label: 'generate' }, (writer) => {
    const cycle = ensureCycle(writer, year)
    return Array.from({ length: count }, (_, index) => {
      const category = cycle.pack.categories[index % cycle.pack.categories.length]
      if (!category) throw new Error('a pack has categories')
      const answers = category.form
        .filter(({ field }) => field.startsWith('answers.'))
        .map((field) => [field.field.slice('answers.'.length), answer(random, field)] as const)
      const { sourceId, stage, stageReason, stageDue, objections, tieOrder, tieReason, ...values } =
        generateValues(random, recordDefinitions.nomination, known)
      return writer.insert('nomination', {
        ...values,
        cycle: { id: cycle.id, text: cycle.name } satisfies LinkValue,
        category: category.id,
        number: index + 1,
        stage: cycle.pack.stages[0]?.id ?? null,
        firstUse: '2024-03-15',
        answers: Object.fromEntries(answers),
      })
    })
  })
}
