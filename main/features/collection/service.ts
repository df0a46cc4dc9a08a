import type { Handlers } from '../../core/feature.ts'
import { makeTemplates } from './make-templates.ts'
import { collectionOverview } from './overview.ts'

/** Workbooks for units without the program. README.md of the exchange says what goes between those that have it. */
export const collectionHandlers: Handlers<'collection.template' | 'collection.overview'> = {
  'collection.template': makeTemplates,
  'collection.overview': (_, workspace) => collectionOverview(workspace),
}
