import { setImmediate } from 'node:timers/promises'
import type { NameChoice } from '../../../shared/import-settings.ts'
import type { OpenName } from '../../../shared/import-views.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import { similarity, titleGrams } from '../../../shared/text/title-similarity.ts'
import { titleKey } from '../../../shared/text/title-key.ts'
import type { Reader, StoredRecord, Writer } from '../../db/store.ts'

/** Names are told apart by kind, by the unit they belong to, and as titles are. */
const keyOf = (to: NameChoice['to'], written: string, unit: string | null | undefined): string =>
  `${to} ${titleKey(unit ?? '')} ${titleKey(written)}`

/** What a person says of a name: this record, or nobody; undefined where nothing was said. */
export interface NameChoices {
  meant(to: NameChoice['to'], written: string, unit?: string): string | null | undefined
  /** Notes a name that somebody has to say something of, or has said something of. */
  ask(to: NameChoice['to'], written: string, unit?: string, found?: readonly StoredRecord[]): void
  /** What the choices have become: a new record is one like any other from now on. */
  settle(writer: Writer): {
    readonly choices: readonly NameChoice[]
    readonly made: readonly NameChoice['to'][]
  }
  /** Each with those who may be meant. */
  open(reader: Reader): Promise<readonly OpenName[]>
}

const mostOpen = 500
const mostCandidates = 6
const leastAlike = 0.35
/** Further ones are looked for by whoever chooses. */
const mostCompared = 100

const unitLink = (reader: Reader, unit: string): LinkValue => {
  const found = reader.byText('unit', 'name', unit)
  return { id: found.length === 1 ? (found[0]?.id ?? null) : null, text: unit }
}

const made = (writer: Writer, { to, written, unit }: NameChoice): string => {
  if (to === 'unit') return writer.insert('unit', { name: written })
  return writer.insert('person', {
    name: written,
    ...(unit === undefined ? {} : { unit: unitLink(writer, unit) }),
  })
}

/** What tells it from others of its name, in a few words. */
const hintOf = ({ type, values }: StoredRecord): string =>
  (recordDefinitions[type].apart ?? ['shortName', 'region', 'unit', 'post', 'born'])
    .flatMap((name) => {
      const value = values[name]
      if (value === null || value === undefined) return []
      return [typeof value === 'object' ? ('text' in value ? String(value.text) : '') : String(value)]
    })
    .filter((text) => text !== '')
    .slice(0, 3)
    .join(' · ')

interface Asked extends Omit<OpenName, 'candidates'> {
  times: number
  readonly found: readonly StoredRecord[]
}

type KnownUnit = readonly [StoredRecord, ReadonlySet<string>]

const alike = (written: string, units: readonly KnownUnit[]): readonly StoredRecord[] => {
  const grams = titleGrams(written)
  return units
    .map(([record, known]) => [record, similarity(known, grams)] as const)
    .filter(([, like]) => like >= leastAlike)
    .toSorted(([, a], [, b]) => b - a)
    .map(([record]) => record)
}

export const createNameChoices = (given: readonly NameChoice[]): NameChoices => {
  const meant = new Map<string, { readonly id: string | null; readonly is: NameChoice['is'] }>()
  const asked = new Map<string, Asked>()

  return {
    // Asked for every row: mostly nothing was said of any name.
    meant: (to, written, unit) => (meant.size === 0 ? undefined : meant.get(keyOf(to, written, unit))?.id),
    ask(to, written, unit, found = []) {
      const key = `${to} ${unit ?? ''} ${written}`
      const known = asked.get(key)
      if (known) known.times += 1
      else if (asked.size < mostOpen) {
        const is = meant.get(keyOf(to, written, unit))?.is ?? null
        asked.set(key, { to, written, unit: unit ?? null, times: 1, is, found })
      }
    },
    settle(writer) {
      const choices: NameChoice[] = []
      const news: NameChoice['to'][] = []
      for (const choice of given) {
        const { to, written, unit, is } = choice
        const key = keyOf(to, written, unit)
        if (is.kind === 'nobody') {
          meant.set(key, { id: null, is })
          choices.push(choice)
          continue
        }
        // It may have been deleted since, or come on file by another way.
        const same =
          to === 'unit' && is.kind === 'new' ? writer.byText('unit', 'name', written)[0]?.id : undefined
        const id = is.kind === 'record' ? writer.get(to, is.id)?.id : (same ?? made(writer, choice))
        if (id === undefined) continue
        if (is.kind === 'new' && same === undefined) news.push(to)
        meant.set(key, { id, is })
        choices.push({ ...choice, is: { kind: 'record', id } })
      }
      return { choices, made: news }
    },
    async open(reader) {
      const names = [...asked.values()].toSorted((a, b) => b.times - a.times)
      const units = names.some(({ to }) => to === 'unit')
        ? reader
            .list({ type: 'unit' })
            .map((record) => [record, titleGrams(String(record.values.name ?? ''))] as const)
        : []
      const open: OpenName[] = []
      for (const [at, { found, ...name }] of names.entries()) {
        // Thousands of units for each of a hundred names: others want their turn meanwhile.
        await setImmediate()
        const records = name.to === 'person' ? found : at < mostCompared ? alike(name.written, units) : []
        open.push({
          ...name,
          candidates: records
            .slice(0, mostCandidates)
            .map((record) => ({ id: record.id, title: recordTitle(record), hint: hintOf(record) })),
        })
      }
      return open
    },
  }
}
