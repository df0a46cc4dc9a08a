import type { Handlers } from '../../core/feature.ts'
import { mergePreview } from './merge-preview.ts'
import { mergeRecords } from './merge-records.ts'
import { sameGroups } from './same-groups.ts'
import { viewPerson } from './view-person.ts'

/** A person's page, and the joining of what was entered twice. */
export const peopleHandlers: Handlers<'people.get' | 'people.same' | 'people.mergePreview' | 'people.merge'> =
  {
    'people.get': ({ id }, workspace) => viewPerson(id, workspace),
    'people.same': sameGroups,
    'people.mergePreview': (input, { store }) => mergePreview(input, store),
    'people.merge': mergeRecords,
  }
