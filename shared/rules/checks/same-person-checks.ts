import type { PersonEntry } from '../../record/field.ts'
import { hasLossyMark } from '../../text/normalise-text.ts'
import { listed, quoted, say } from '../../text/say.ts'
import type { CheckContext, CheckEntry, CycleCheck } from './check-context.ts'
import { numberParameter } from './pack-parameters.ts'

const unitOf = (person: PersonEntry, entry: CheckEntry): string =>
  person.unit ?? entry.unit?.id ?? entry.unit?.text ?? ''

/** Two records on file are two people; without both, the same name in the same unit counts as one. */
const isSamePerson = (a: PersonEntry, ofA: CheckEntry, b: PersonEntry, ofB: CheckEntry): boolean => {
  if (a.personId && b.personId) return a.personId === b.personId
  if (a.unit || b.unit) {
    const names = [a.unit ?? ofA.unit?.text, b.unit ?? ofB.unit?.text]
    return names[0] === names[1]
  }
  return unitOf(a, ofA) === unitOf(b, ofB)
}

/** Other entries that name somebody of this name, split by whether it is taken to be the same person. */
const namesakes = (person: PersonEntry, entry: CheckEntry, { index }: CheckContext) => {
  const same: CheckEntry[] = []
  const unsure: CheckEntry[] = []
  if (hasLossyMark(person.name)) return { same, unsure }
  for (const other of index.byCompleter.get(person.name) ?? []) {
    if (other.id === entry.id) continue
    const twins = other.completers.filter((candidate) => candidate.name === person.name)
    if (twins.some((twin) => isSamePerson(person, entry, twin, other))) same.push(other)
    else if (twins.some((twin) => !person.personId || !twin.personId)) unsure.push(other)
  }
  return { same, unsure }
}

export const onePersonOneNomination: CycleCheck = (entry, context) => {
  const limit = numberParameter(context.pack, 'personNominations')
  if (limit === null) return []
  return entry.completers.flatMap((person) => {
    const { same } = namesakes(person, entry, context)
    if (same.length + 1 <= limit) return []
    const message = say(
      '本单位“{name}”还列入{titles}，同一人每年限报 {limit} 项；如系同一人请只保留 {limit} 项，如系同名请说明。',
      '“{name}” of this unit is also listed in {titles}; one person may stand in {limit} a year. Keep that many, or explain that they share a name.',
      { name: person.name, titles: quoted(same.map(({ title }) => title)), limit },
    )
    return [{ field: 'completers', message }]
  })
}

export const sameNameElsewhere: CycleCheck = (entry, context) => {
  const found = entry.completers.flatMap((person) => {
    const { unsure } = namesakes(person, entry, context)
    const places = unsure.map(({ unit, title }) =>
      unit
        ? say('{unit}“{title}”', '“{unit}”, “{title}”', { unit: unit.text, title })
        : say('单位未填“{title}”', 'no unit, “{title}”', { title }),
    )
    return places.length > 0
      ? [
          say('{name}（{places}）', '“{name}” ({places})', {
            name: person.name,
            places: listed(places, { zh: '、', en: '; ' }),
          }),
        ]
      : []
  })
  if (found.length === 0) return []
  const message = say(
    '与其他单位申报项目的完成人同名，请核对是否同一人：{found}。',
    'Completers of other units’ nominations have the same name; check whether they are the same people: {found}.',
    { found: listed(found, { zh: '；', en: '; ' }) },
  )
  return [{ field: 'completers', message }]
}
