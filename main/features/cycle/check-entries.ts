import type { Answers, BenefitRow, Values } from '../../../shared/record/field.ts'
import type { CheckEntry, CheckEvidence } from '../../../shared/rules/checks/check-context.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { linkIn, numberIn, peopleIn, textIn } from './field-values.ts'

export const explanationsOf = (values: Values): Readonly<Record<string, string>> =>
  (values.explained as Readonly<Record<string, string>> | null) ?? {}

/** The files of one nomination; `version` differs whenever any of them does. */
export interface EvidenceGroup {
  readonly version: string
  readonly files: readonly CheckEvidence[]
}

const toEvidence = ({ values }: StoredRecord): CheckEvidence => ({
  slot: textIn(values, 'slot') ?? '',
  fileName: textIn(values, 'fileName') ?? '',
  sha256: textIn(values, 'sha256') ?? '',
  size: numberIn(values, 'size'),
  problems: (values.problems as readonly string[] | null) ?? [],
})

/** Files taken in for one year by the nomination that holds them; '' for those that wait to be placed. */
export const evidenceByOwner = (reader: Reader, year: number): ReadonlyMap<string, EvidenceGroup> => {
  const rows = reader.list({
    type: 'evidence',
    filters: [{ field: 'cycleYear', is: year }],
    sort: [{ field: 'order' }],
  })
  const owned = Map.groupBy(rows, ({ values }) => textIn(values, 'owner') ?? '')
  return new Map(
    [...owned].map(([owner, files]) => [
      owner,
      { version: files.map(({ id, clock }) => `${id} ${clock}`).join(), files: files.map(toEvidence) },
    ]),
  )
}

/** A nomination as the formality check sees it. */
export const toCheckEntry = (
  { id, values }: StoredRecord,
  evidence: readonly CheckEvidence[],
): CheckEntry => ({
  id,
  category: textIn(values, 'category') ?? '',
  number: numberIn(values, 'number'),
  title: textIn(values, 'title') ?? '',
  unit: linkIn(values, 'unit'),
  recommender: linkIn(values, 'recommender'),
  completers: peopleIn(values, 'completers'),
  patentNumber: textIn(values, 'patentNumber'),
  industryKind: textIn(values, 'industryKind'),
  firstUse: textIn(values, 'firstUse'),
  benefits: (values.benefits as readonly BenefitRow[] | null) ?? [],
  contact: textIn(values, 'contact'),
  phone: textIn(values, 'phone'),
  answers: (values.answers as Answers | null) ?? {},
  evidence,
  explained: explanationsOf(values),
})
