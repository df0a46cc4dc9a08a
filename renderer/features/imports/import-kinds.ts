import type { ImportAs } from '../../../shared/import-settings.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { sheetTraits } from '../../../shared/sheet/sheet-traits.ts'

const told = new Set<string>(sheetTraits.map(({ type }) => type))

/** What a person may say that a table holds; awards come in under the name of earlier winners. */
export const importKinds: readonly ImportAs[] = [
  ...Object.values(recordDefinitions)
    .map(({ type }) => type)
    .filter((type) => told.has(type) && type !== 'award'),
  'scores',
  'winners',
]
