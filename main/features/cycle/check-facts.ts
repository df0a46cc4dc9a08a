import type { RowEntry, Values } from '../../../shared/record/field.ts'
import type { EntryContext, Lookup } from '../../../shared/rules/checks/check-context.ts'
import { titleKey } from '../../../shared/text/title-key.ts'
import { takingPart } from '../../db/cycle-entries.ts'
import { allCycles, type CycleRecord } from '../../db/cycle-record.ts'
import { settledOutcomes } from '../../db/score-lock.ts'
import type { Reader } from '../../db/store.ts'
import { flagIn, linkIn, numberIn, peopleIn, textIn } from './field-values.ts'

/** Reads each key once, when it is first asked for. */
const lookup = <T>(read: (key: string) => T | undefined): Lookup<T> => {
  const known = new Map<string, T | undefined>()
  return {
    get(key) {
      if (!known.has(key)) known.set(key, read(key))
      return known.get(key)
    },
  }
}

/** Patents on file, by number. */
export const patentsOnFile = (reader: Reader): EntryContext['patents'] =>
  lookup((written) => {
    const [record] = reader.byText('patent', 'patentNumber', written)
    if (!record) return undefined
    const { values } = record
    return {
      title: textIn(values, 'title') ?? '',
      kind: textIn(values, 'patentKind'),
      filedOn: textIn(values, 'filedOn'),
      grantedOn: textIn(values, 'grantedOn'),
      unit: linkIn(values, 'unit'),
      patentees: textIn(values, 'patentees'),
      inventors: peopleIn(values, 'inventors').map(({ name }) => name),
      legalStatus: textIn(values, 'legalStatus'),
      paidThrough: numberIn(values, 'paidThrough'),
      statusCheckedOn: textIn(values, 'statusCheckedOn'),
      mainClass: textIn(values, 'mainClass'),
      divisional: flagIn(values, 'divisional') === true,
    }
  })

/** People on file, by record id. */
export const peopleOnFile = (reader: Reader): EntryContext['people'] =>
  lookup((id) => {
    const values = reader.get('person', id)?.values
    if (!values) return undefined
    return {
      frontLine: flagIn(values, 'frontLine'),
      unitHead: flagIn(values, 'unitHead'),
      post: textIn(values, 'post'),
      skill: textIn(values, 'skill'),
      education: textIn(values, 'education'),
      unit: linkIn(values, 'unit'),
      born: textIn(values, 'born'),
    }
  })

const namesIn = (values: Values, field: string, column: string): readonly string[] =>
  ((values[field] as readonly RowEntry[] | null) ?? []).map((row) => String(row[column] ?? ''))

/** Every unit, by record id: a title may name any of them. */
export const unitsOnFile = (reader: Reader): EntryContext['units'] =>
  new Map(
    reader.list({ type: 'unit' }).map(({ id, values }) => [
      id,
      {
        name: textIn(values, 'name') ?? '',
        shortName: textIn(values, 'shortName'),
        creditCode: textIn(values, 'creditCode'),
        otherNames: [...namesIn(values, 'formerNames', 'name'), ...namesIn(values, 'aliases', 'alias')],
        parent: linkIn(values, 'parent')?.id ?? null,
        affiliation: textIn(values, 'affiliation'),
        regionCode: textIn(values, 'regionCode'),
        industrySection: textIn(values, 'industrySection'),
        industryCode: textIn(values, 'industryCode'),
      },
    ]),
  )

/** Winners of the years before this one: awards on file, and those elected by results of this program. */
export const awardsBefore = (reader: Reader, year: number): EntryContext['awards'] => {
  const onFile = recordedAwards(reader, year)
  const known = new Set(onFile.map((award) => `${award.year} ${titleKey(award.title)}`))
  const elected = allCycles(reader)
    .filter((cycle) => cycle.year < year)
    .flatMap((cycle) => electedIn(reader, cycle))
  return [...onFile, ...elected.filter((award) => !known.has(`${award.year} ${titleKey(award.title)}`))]
}

/** Those elected by a settled result, unless they left the selection after it. */
const electedIn = (reader: Reader, cycle: CycleRecord): EntryContext['awards'] => {
  const outcomes = settledOutcomes(reader, cycle)
  if (!outcomes) return []
  return takingPart(reader, cycle)
    .filter(({ id }) => outcomes.get(id) === 'elected')
    .map(({ values }) => {
      const category = cycle.pack.categories.find(({ id }) => id === values.category)
      return awardOf(values, category?.title ?? '', cycle.year)
    })
}

const awardOf = (values: Values, name: string, year: number): EntryContext['awards'][number] => ({
  title: textIn(values, 'title') ?? '',
  name,
  year,
  unit: linkIn(values, 'unit'),
  completers: peopleIn(values, 'completers').map(({ name: who }) => who),
  people: peopleIn(values, 'completers').map(({ personId }) => personId),
  patentNumber: textIn(values, 'patentNumber'),
})

const recordedAwards = (reader: Reader, year: number): EntryContext['awards'] =>
  reader
    .list({ type: 'award', filters: [{ field: 'year', to: year - 1 }] })
    .map(({ values }) => awardOf(values, textIn(values, 'name') ?? '', numberIn(values, 'year') ?? 0))
