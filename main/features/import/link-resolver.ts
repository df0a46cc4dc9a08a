import type { LinkValue, PersonEntry } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { parsePatentNumber } from '../../../shared/rules/patent-number.ts'
import { unitFinder } from '../../../shared/rules/unit-finder.ts'
import { hasLossyMark } from '../../../shared/text/normalise-text.ts'
import { titleKey } from '../../../shared/text/title-key.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import type { NameChoices } from './name-choices.ts'

/** Finds who or what a written name means. A name that lost a character never means anyone. */
export interface LinkResolver {
  /** Id of the one record of this name, or null. Persons are found only with their unit. */
  resolve(reader: Reader, to: RecordType, text: string, unit?: LinkValue | null): string | null
  /** Fills the ids of people who are unique within the unit. */
  people(reader: Reader, people: readonly PersonEntry[], unit: LinkValue | null): readonly PersonEntry[]
  /** Persons of this name in this unit. */
  persons(reader: Reader, name: string, unit: LinkValue): readonly StoredRecord[]
  /** Tells that units changed, so that their names are read anew. */
  forgetUnits(): void
}

export const sameLink = (a: LinkValue | null | undefined, b: LinkValue | null | undefined): boolean => {
  if (!a || !b) return !a && !b
  if (a.id !== null && b.id !== null) return a.id === b.id
  return titleKey(a.text) === titleKey(b.text)
}

const only = (ids: Iterable<string> | undefined): string | null => {
  const [first, second] = ids ?? []
  return first !== undefined && second === undefined ? first : null
}

/** `names`: what people say of names that mean nobody on file, or more than one. */
export const createLinkResolver = (names: NameChoices): LinkResolver => {
  let units: ReturnType<typeof unitFinder> | null = null
  /** Answers given by `units`: a sheet names the same few hundred over and over. */
  const answers = new Map<string, string | null>()

  const unitId = (reader: Reader, text: string): string | null => {
    const known = units === null ? undefined : answers.get(text)
    if (known !== undefined) return known
    units ??= unitFinder(reader.list({ type: 'unit' }))
    const id = units(text)
    answers.set(text, id)
    return id
  }

  const persons: LinkResolver['persons'] = (reader, name, unit) => {
    const found = reader
      .byText('person', 'name', name)
      .filter((person) => sameLink(person.values.unit as LinkValue | null, unit))
    const meant = names.meant('person', name, unit.text)
    const chosen = typeof meant === 'string' ? reader.get('person', meant) : null
    if (chosen) {
      names.ask('person', name, unit.text, found)
      return [chosen]
    }
    if (found.length > 1) names.ask('person', name, unit.text, found)
    return found
  }

  const resolve: LinkResolver['resolve'] = (reader, to, text, unit) => {
    if (text === '' || hasLossyMark(text)) return null
    if (to === 'unit') {
      const meant = names.meant('unit', text)
      const id = meant === undefined ? unitId(reader, text) : meant
      if (id === null || meant !== undefined) names.ask('unit', text)
      return id
    }
    const number = to === 'patent' ? parsePatentNumber(text) : null
    if (number?.ok) return only(reader.byText(to, 'patentNumber', number.number).map(({ id }) => id))
    if (to === 'person') return unit ? only(persons(reader, text, unit).map(({ id }) => id)) : null
    return only(reader.byText(to, recordDefinitions[to].titleField, text).map(({ id }) => id))
  }

  return {
    resolve,
    persons,
    people: (reader, people, unit) =>
      people.map((person) =>
        person.personId === null && unit
          ? { ...person, personId: resolve(reader, 'person', person.name, unit) }
          : person,
      ),
    forgetUnits() {
      units = null
      answers.clear()
    },
  }
}
