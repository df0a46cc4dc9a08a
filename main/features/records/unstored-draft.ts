import type { DraftView } from '../../../shared/draft-views.ts'
import type { Values } from '../../../shared/record/field.ts'
import { sameFieldValue } from '../../../shared/record/reconcile-draft.ts'
import type { Drafts } from '../../db/drafts.ts'

const pick = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(
    fields.filter((field) => Object.hasOwn(values, field)).map((field) => [field, values[field] ?? null]),
  )

/**
 * Keeps of a draft what its record does not hold; with nothing left the draft ends. The page ends its drafts, too, but
 * it may be gone between a save and that, or hand over late what was typed before the save: a draft of what is
 * stored would be listed as unfinished.
 */
export const keepUnstored = (drafts: Drafts, draft: DraftView, stored: Values): void => {
  const open = Object.keys(draft.values).filter(
    (field) => !sameFieldValue(draft.values[field], stored[field]),
  )
  if (open.length === 0) drafts.drop(draft.key)
  else drafts.put({ ...draft, values: pick(draft.values, open), base: pick(draft.base, open) })
}
