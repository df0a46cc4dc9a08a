import type { DraftView } from '../../../shared/draft-views.ts'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Values } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Reader } from '../../db/store.ts'
import { keepUnstored } from './unstored-draft.ts'

type Methods = 'drafts.get' | 'drafts.list' | 'drafts.put' | 'drafts.drop'

/** Only fields of the record, and nothing that may not lie in plain: ID numbers never pass through a form. */
const known = (definition: RecordDefinition, values: Values): Values =>
  Object.fromEntries(
    definition.fields
      .filter((field) => !(field.kind === 'text' && field.format === 'idNumber'))
      .filter(({ name }) => Object.hasOwn(values, name))
      .map(({ name }) => [name, values[name] ?? null]),
  )

const titleOf = (reader: Reader, { type, record, values }: DraftView): string => {
  const stored = record === null ? null : reader.get(type, record)
  return recordTitle(stored ?? { type, values })
}

/** What is typed and not stored yet. The page hands it over while typing goes on, and asks for it when it opens a form. */
export const createDraftHandlers = (): Handlers<Methods> => ({
  'drafts.get': ({ key }, { drafts }) => ({ draft: drafts.get(key) }),

  'drafts.list': (_, { drafts, store }) => ({
    drafts: drafts
      .list()
      // Whose record has gone for good has no form to come back to; it is kept as long as the trash may give it back.
      .filter(({ type, record }) => record === null || store.get(type, record) !== null)
      .map((draft) => ({
        key: draft.key,
        type: draft.type,
        record: draft.record,
        at: draft.at,
        title: titleOf(store, draft),
      })),
  }),

  'drafts.put': ({ key, type, record, values, base }, { drafts, store, now }) => {
    const definition = recordDefinitions[type]
    const at = now().toISOString()
    const [typed, before] = [known(definition, values as Values), known(definition, base as Values)]
    const stored = record === null ? null : store.get(type, record)
    const draft = { key, type, record, values: typed, base: before, at }
    if (stored) keepUnstored(drafts, draft, stored.values)
    else drafts.put(draft)
    return { at }
  },

  'drafts.drop': ({ key }, { drafts }) => {
    drafts.drop(key)
    return { key }
  },
})
