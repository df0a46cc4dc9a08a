import type { Store } from '../../../main/db/store.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { generateValues } from './generate-values.ts'
import { createRandom } from './random.ts'

/** Made on purpose where they are wanted, with what hangs on them. */
const leftOut: ReadonlySet<RecordType> = new Set([
  'cycle',
  'nomination',
  'evidence',
  'scoreSheet',
  'judge',
  'assignment',
  'ballot',
  'judgeKit',
  'alias',
])

/** Share of each type; a type that is not named gets one part. Linked ones come first. */
const parts: Readonly<Partial<Record<RecordType, number>>> = {
  unit: 3,
  person: 200,
  studio: 20,
  alliance: 2,
  pairing: 2,
  challenge: 3,
  project: 15,
  studioMember: 120,
  allianceMember: 8,
  innovation: 450,
  achievement: 40,
  method: 30,
  patent: 120,
  award: 9,
  apprenticeship: 30,
  studioActivity: 60,
  studioYear: 20,
  studioReview: 10,
  reward: 20,
}

const batch = 500

/**
 * Fills a store with about `total` records of every type, all links to what is there, as one step.
 * The same seed gives the same records. Returns how many there are of each type.
 */
export const generateLedger = (store: Store, total: number, seed = 2026): ReadonlyMap<RecordType, number> => {
  const random = createRandom(seed)
  const named = Object.keys(parts) as readonly RecordType[]
  const all = [
    ...named,
    ...Object.values(recordDefinitions)
      .map(({ type }) => type)
      .filter((type) => !leftOut.has(type) && !named.includes(type)),
  ]
  const sum = all.reduce((parted, type) => parted + (parts[type] ?? 1), 0)
  const known = new Map<RecordType, { id: string; title: string }[]>()
  const step = store.openStep({ label: 'generate' })
  for (const type of all) {
    const definition = recordDefinitions[type]
    const made: { id: string; title: string }[] = []
    known.set(type, made)
    const count = Math.max(1, Math.round((total * (parts[type] ?? 1)) / sum))
    while (made.length < count)
      step.batch((writer) => {
        const until = Math.min(count, made.length + batch)
        while (made.length < until) {
          const values = generateValues(random, definition, (linked) => known.get(linked) ?? [])
          const id = writer.insert(type, values)
          made.push({ id, title: String(values[definition.titleField] ?? '') })
        }
      })
  }
  step.finish()
  return new Map([...known].map(([type, made]) => [type, made.length]))
}
