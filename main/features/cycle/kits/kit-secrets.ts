import type { Secret, SecretKind } from '../../../../shared/kit/leak-scan.ts'
import type { LinkValue, PersonEntry, RowEntry, Values } from '../../../../shared/record/field.ts'
import { unitCoreName } from '../../../../shared/text/unit-core-name.ts'
import type { CycleRecord } from '../../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../../db/store.ts'
import { sourceOf } from '../source-record.ts'

/** Cores of fewer characters are words of the language: 东方, 长江. */
const shortestCore = 3

const stemOf = (fileName: string): string => fileName.replace(/\.[A-Za-z0-9]{1,5}$/u, '')

/**
 * All that tells whose the entries of a cycle are, of every entry and not only of the one that is looked at: names of
 * completers, contacts and heads of studios, units with all their names and those above them, studios, phones, and the
 * names of the files handed in.
 */
export const kitSecrets = (
  reader: Reader,
  cycle: CycleRecord,
  nominations: readonly StoredRecord[],
): readonly Secret[] => {
  const found = new Map<string, Secret>()
  const add = (kind: SecretKind, text: unknown): void => {
    if (typeof text === 'string' && text.trim() !== '')
      found.set(`${kind} ${text}`, { kind, text: text.trim() })
  }
  const organiser = cycle.pack.organiser
  const addUnitName = (name: unknown): void => {
    if (typeof name !== 'string' || organiser.includes(name)) return
    add('unit', name)
    const core = unitCoreName(name)
    if (core !== null && [...core].length >= shortestCore && !organiser.includes(core)) add('unit', core)
  }
  const units = new Set<string>()
  const addUnit = (link: LinkValue | null | undefined): void => {
    addUnitName(link?.text)
    const unit = link?.id ? reader.get('unit', link.id) : null
    if (!unit || units.has(unit.id)) return
    units.add(unit.id)
    const { values } = unit
    addUnitName(values.name)
    addUnitName(values.shortName)
    for (const { name } of (values.formerNames ?? []) as readonly RowEntry[]) addUnitName(name)
    for (const { alias } of (values.aliases ?? []) as readonly RowEntry[]) addUnitName(alias)
    add('phone', values.phone)
    add('person', values.contact)
    addUnit(values.parent as LinkValue | null)
  }
  const addPerson = (id: string | null | undefined): void => {
    const person = id ? reader.get('person', id) : null
    if (!person) return
    add('person', person.values.name)
    add('phone', person.values.phone)
    addUnit(person.values.unit as LinkValue | null)
  }
  const addStudio = (link: LinkValue | null | undefined): void => {
    add('studio', link?.text)
    const studio = link?.id ? reader.get('studio', link.id) : null
    if (!studio) return
    add('studio', studio.values.name)
    add('person', studio.values.leaderName)
    addPerson((studio.values.leader as LinkValue | null)?.id)
    add('person', studio.values.contact)
    add('phone', studio.values.phone)
    addUnit(studio.values.unit as LinkValue | null)
  }
  const addEntry = (values: Values): void => {
    addUnit(values.unit as LinkValue | null)
    addUnit(values.recommender as LinkValue | null)
    for (const { name, personId, unit } of (values.completers ?? []) as readonly PersonEntry[]) {
      add('person', name)
      addPerson(personId)
      addUnitName(unit)
    }
    add('person', values.contact)
    add('phone', values.phone)
  }
  /** Words of the pack itself are no secret, though files are often called by them: 应用证明. */
  const packWords = JSON.stringify(cycle.pack)
  for (const nomination of nominations) {
    addEntry(nomination.values)
    const source = sourceOf(reader, nomination)
    if (source) {
      addEntry(source.values)
      addStudio(source.values.studio as LinkValue | null)
    }
    for (const { values } of reader.list({
      type: 'evidence',
      filters: [{ field: 'owner', is: nomination.id }],
    })) {
      const fileName = String(values.fileName)
      add('fileName', fileName)
      const stem = stemOf(fileName)
      if ([...stem].length >= 4 && !packWords.includes(stem)) add('fileName', stem)
    }
  }
  return [...found.values()]
}
