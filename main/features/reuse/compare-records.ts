import { ExpectedError } from '../../../shared/errors.ts'
import type { Label } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import {
  compareTexts,
  hereBetween,
  type JoinedTexts,
  joinTexts,
  thereBetween,
  type WeighedPassage,
} from '../../../shared/rules/reuse/compare-texts.ts'
import type { ReuseFacts } from '../../../shared/rules/reuse/reuse-facts.ts'
import type { ReuseComparison, ReuseField, ReuseSegment } from '../../../shared/reuse-views.ts'
import { answerKey } from '../../../shared/rules/source-values.ts'
import type { StoredRecord } from '../../db/store.ts'
import { fileMatches } from './file-matches.ts'
import { reuseBetween } from './find-reuse.ts'
import { type ReuseContext, reuseRecord } from './reuse-context.ts'
import { isCommonIn } from './text-matches.ts'

const labelOf = (record: StoredRecord, field: string, context: ReuseContext): Label => {
  const { type, values } = record
  if (answerKey(field) === null)
    return (
      recordDefinitions[type].fields.find(({ name }) => name === field)?.label ?? { zh: field, en: field }
    )
  const asked = context
    .cycleOf(record)
    ?.pack.categories.find(({ id }) => id === values.category)
    ?.form.find((one) => one.field === field)
  // A pack is written in one language; the two have no other name.
  const text = asked?.label ?? answerKey(field) ?? field
  return { zh: text, en: text }
}

/** Fields with their passages cut out; `at` says where a passage lies on this side. */
const fieldsOf = (
  record: StoredRecord,
  facts: ReuseFacts,
  joined: JoinedTexts,
  passages: readonly WeighedPassage[],
  at: 'here' | 'there',
  context: ReuseContext,
): readonly ReuseField[] =>
  facts.texts.flatMap(({ field, text }, index): readonly ReuseField[] => {
    const inside = passages
      .map((passage, number) => ({ ...passage, number: number + 1, from: passage[at] }))
      .filter(({ from }) => joined.text[from] === index)
      .toSorted((a, b) => a.from - b.from)
    if (inside.length === 0) return []
    const segments: ReuseSegment[] = []
    let done = 0
    for (const { from, length, number, common } of inside) {
      const begin = joined.place[from] ?? 0
      const lastUnit = joined.place[from + length - 1] ?? begin
      const end = lastUnit + ((text.codePointAt(lastUnit) ?? 0) > 0xffff ? 2 : 1)
      if (begin < done) continue
      if (begin > done) segments.push({ text: text.slice(done, begin), passage: null, common: false })
      segments.push({ text: text.slice(begin, end), passage: number, common })
      done = end
    }
    if (done < text.length) segments.push({ text: text.slice(done), passage: null, common: false })
    return [{ field, label: labelOf(record, field, context), segments }]
  })

/** A nomination and another record side by side, with the passages that both have marked. Throws `record-missing`. */
export const compareRecords = (
  nomination: string,
  otherId: string,
  context: ReuseContext,
): ReuseComparison => {
  const { store } = context.workspace
  const entry = store.get('nomination', nomination)
  const other = store.find(otherId)
  if (!entry || !other || other.deleted)
    throw new ExpectedError('record-missing', { id: entry ? otherId : nomination })
  const [here, there] = [context.factsOf(entry), context.factsOf(other)]
  const hereJoined = joinTexts(here.texts, hereBetween)
  const thereJoined = joinTexts(there.texts, thereBetween)
  const { passages, shared, hereLength, thereLength } = compareTexts(
    hereJoined,
    thereJoined,
    isCommonIn(context),
  )
  return {
    here: reuseRecord(entry, context),
    there: reuseRecord(other, context),
    group: reuseBetween(entry, other, fileMatches(entry, store).get(other.id) ?? [], context),
    hereTexts: fieldsOf(entry, here, hereJoined, passages, 'here', context),
    thereTexts: fieldsOf(other, there, thereJoined, passages, 'there', context),
    shared,
    hereLength,
    thereLength,
  }
}
