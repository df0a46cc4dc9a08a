import { z } from 'zod'
import type { CollectionFile, CollectionUnitView } from '../collection-views.ts'
import { collectionKinds } from '../records/collected-fields.ts'
import { id, none } from './input-parts.ts'
import { method } from './method.ts'

/** Workbooks for units without the program; what comes back goes through `import.run`. */
export const collectionMethods = {
  'collection.template': method<{
    readonly folder: string
    readonly files: readonly CollectionFile[]
  }>()(
    'job',
    z.strictObject({
      units: z.array(id).min(1).max(1000),
      kinds: z.array(z.enum(collectionKinds)).min(1),
      /** Whether what is on file goes along, to be corrected. */
      filled: z.boolean(),
      dueOn: z.iso.date().optional(),
      /** A folder that is there; none: `collection` beside the ledger. */
      out: z.string().min(1).optional(),
    }),
  ),
  'collection.overview': method<readonly CollectionUnitView[]>()('read', none),
} as const
