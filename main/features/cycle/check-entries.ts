import type { Answers, BenefitRow, Values } from '../../../shared/record/field.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import type { CheckEntry, CheckEvidence, NoticePeriod } from '../../../shared/rules/checks/check-context.ts'
import { objectionsOf, stageOfValues } from '../../../shared/rules/nomination-stage.ts'
import { noticePeriod } from '../../../shared/rules/notice-period.ts'
import { localDay } from '../../../shared/text/local-day.ts'
import type { Reader, Store, StoredRecord } from '../../db/store.ts'
import { linkIn, numberIn, peopleIn, textIn } from './field-values.ts'

/** Decisions on reuse, as far as the check asks for them. */
type KeptReuse = Readonly<Record<string, { readonly verdict: string; readonly title: string }>>

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

/** When an entry last stood on public notice, by the log; one that still stands in the first stage never did. */
export const noticeOf = (
  store: Pick<Store, 'historyOf'>,
  { id, values }: StoredRecord,
  pack: RulePack,
): NoticePeriod | null => {
  if (stageOfValues(values, pack).id === pack.stages[0]?.id) return null
  const moves = store.historyOf(id).filter(({ after }) => Object.hasOwn(after, 'stage'))
  const arrivals = moves.toReversed().map(({ at, after }) => ({
    day: localDay(new Date(at)),
    stage: typeof after.stage === 'string' ? after.stage : null,
  }))
  return noticePeriod(arrivals, pack)
}

/** A nomination as the formality check sees it. */
export const toCheckEntry = (
  { id, values }: StoredRecord,
  evidence: readonly CheckEvidence[],
  notice: NoticePeriod | null,
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
  stage: textIn(values, 'stage'),
  openObjections: objectionsOf(values)
    .filter(({ answered }) => !answered)
    .map(({ name }) => name),
  notice,
  sameWorks: Object.values((values.reuse as KeptReuse | null) ?? {}).flatMap(({ verdict, title }) =>
    verdict === 'same' ? [title] : [],
  ),
  explained: explanationsOf(values),
})
