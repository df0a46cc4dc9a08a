import type { Answers, BenefitRow, LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import type { CheckContext, CheckEntry, CheckEvidence } from '../../../shared/rules/checks/check-context.ts'
import { buildCheckIndex } from '../../../shared/rules/checks/check-index.ts'
import { type CycleRecord, deadlineOf } from '../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { takingPart } from './cycle-lookup.ts'

/** Characters of a text that none of the workspace's fonts can print. */
export type MissingGlyphs = (text: string) => readonly string[]

const text = (values: Values, field: string): string | null => (values[field] as string | null) ?? null
const number = (values: Values, field: string): number | null => (values[field] as number | null) ?? null
const flag = (values: Values, field: string): boolean | null => (values[field] as boolean | null) ?? null
const link = (values: Values, field: string): LinkValue | null => (values[field] as LinkValue | null) ?? null
const people = (values: Values, field: string): readonly PersonEntry[] =>
  (values[field] as readonly PersonEntry[] | null) ?? []

export const explanationsOf = (values: Values): Readonly<Record<string, string>> =>
  (values.explained as Readonly<Record<string, string>> | null) ?? {}

const toEvidence = ({ values }: StoredRecord): CheckEvidence => ({
  slot: text(values, 'slot') ?? '',
  fileName: text(values, 'fileName') ?? '',
  sha256: text(values, 'sha256') ?? '',
  size: number(values, 'size'),
  problems: (values.problems as readonly string[] | null) ?? [],
})

const evidenceByOwner = (reader: Reader, year: number): ReadonlyMap<string, readonly CheckEvidence[]> => {
  const rows = reader.list({
    type: 'evidence',
    filters: [{ field: 'cycleYear', is: year }],
    sort: [{ field: 'order' }],
  })
  const groups = new Map<string, CheckEvidence[]>()
  for (const row of rows) {
    const owner = text(row.values, 'owner') ?? ''
    groups.set(owner, [...(groups.get(owner) ?? []), toEvidence(row)])
  }
  return groups
}

const toEntry = ({ id, values }: StoredRecord, evidence: readonly CheckEvidence[]): CheckEntry => ({
  id,
  category: text(values, 'category') ?? '',
  number: number(values, 'number'),
  title: text(values, 'title') ?? '',
  unit: link(values, 'unit'),
  recommender: link(values, 'recommender'),
  completers: people(values, 'completers'),
  patentNumber: text(values, 'patentNumber'),
  industryKind: text(values, 'industryKind'),
  firstUse: text(values, 'firstUse'),
  benefits: (values.benefits as readonly BenefitRow[] | null) ?? [],
  contact: text(values, 'contact'),
  phone: text(values, 'phone'),
  answers: (values.answers as Answers | null) ?? {},
  evidence,
  explained: explanationsOf(values),
})

const patentsOf = (reader: Reader, entries: readonly CheckEntry[]): CheckContext['patents'] => {
  const numbers = new Set(entries.flatMap((entry) => entry.patentNumber ?? []))
  const found = [...numbers].flatMap((written) => {
    const [record] = reader.byText('patent', 'patentNumber', written)
    return record ? [[written, record.values] as const] : []
  })
  return new Map(
    found.map(([written, values]) => [
      written,
      {
        title: text(values, 'title') ?? '',
        kind: text(values, 'patentKind'),
        filedOn: text(values, 'filedOn'),
        grantedOn: text(values, 'grantedOn'),
        unit: link(values, 'unit'),
        patentees: text(values, 'patentees'),
        inventors: people(values, 'inventors').map(({ name }) => name),
        legalStatus: text(values, 'legalStatus'),
        paidThrough: number(values, 'paidThrough'),
        statusCheckedOn: text(values, 'statusCheckedOn'),
      },
    ]),
  )
}

const unitsOf = (reader: Reader): CheckContext['units'] =>
  new Map(
    reader.list({ type: 'unit' }).map(({ id, values }) => [
      id,
      {
        name: text(values, 'name') ?? '',
        shortName: text(values, 'shortName'),
        creditCode: text(values, 'creditCode'),
      },
    ]),
  )

const peopleOf = (reader: Reader, entries: readonly CheckEntry[]): CheckContext['people'] => {
  const ids = new Set(entries.flatMap((entry) => entry.completers.flatMap(({ personId }) => personId ?? [])))
  return new Map(
    [...ids].flatMap((id) => {
      const values = reader.get('person', id)?.values
      if (!values) return []
      const facts = {
        frontLine: flag(values, 'frontLine'),
        unitHead: flag(values, 'unitHead'),
        post: text(values, 'post'),
        skill: text(values, 'skill'),
        education: text(values, 'education'),
      }
      return [[id, facts] as const]
    }),
  )
}

const awardsBefore = (reader: Reader, year: number): CheckContext['awards'] =>
  reader.list({ type: 'award', filters: [{ field: 'year', to: year - 1 }] }).map(({ values }) => ({
    title: text(values, 'title') ?? '',
    name: text(values, 'name') ?? '',
    year: number(values, 'year') ?? 0,
    unit: link(values, 'unit'),
    completers: people(values, 'completers').map(({ name }) => name),
    patentNumber: text(values, 'patentNumber'),
  }))

/** Everything the formality check looks at, read once for a whole cycle. */
export const loadCheckContext = (
  reader: Reader,
  cycle: CycleRecord,
  today: string,
  missingGlyphs: MissingGlyphs,
): CheckContext => {
  const evidence = evidenceByOwner(reader, cycle.year)
  const entries = takingPart(reader, cycle).map((record) => toEntry(record, evidence.get(record.id) ?? []))
  return {
    today,
    deadline: deadlineOf(cycle),
    pack: cycle.pack,
    entries,
    index: buildCheckIndex(entries),
    patents: patentsOf(reader, entries),
    units: unitsOf(reader),
    people: peopleOf(reader, entries),
    awards: awardsBefore(reader, cycle.year),
    waiting: evidence.get('') ?? [],
    missingGlyphs,
  }
}
