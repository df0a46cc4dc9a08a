import { setImmediate } from 'node:timers/promises'
import type { LinkValue, PersonEntry } from '../../../shared/record/field.ts'
import { textOf } from '../../../shared/record/read-value.ts'
import type { JointWork } from '../../../shared/rules/collaboration.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

/** Works whose people are named; a person of another member studio among them ties the two. */
const peopleFields = {
  project: 'team',
  patent: 'inventors',
  achievement: 'completers',
  innovation: 'completers',
} as const

type PeopleType = keyof typeof peopleFields
const peopleTypes = Object.keys(peopleFields) as readonly PeopleType[]

const most = 1000

const linkId = (value: unknown): string | null => (value as LinkValue | null | undefined)?.id ?? null

/** Studios by the people who were ever in them. */
const studiosByPerson = (
  reader: Reader,
  studios: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const studio of studios) {
    const filters = [{ field: 'studio', linkId: studio }]
    for (const { values } of reader.list({ type: 'studioMember', filters })) {
      const person = linkId(values.person)
      if (person) found.set(person, (found.get(person) ?? new Set()).add(studio))
    }
  }
  return found
}

const workOf = (
  record: StoredRecord,
  type: PeopleType,
  studio: string,
  byPerson: ReadonlyMap<string, ReadonlySet<string>>,
): JointWork => {
  const people = (record.values[peopleFields[type]] ?? []) as readonly PersonEntry[]
  const others = people.flatMap(({ personId }) => {
    const own = personId ? byPerson.get(personId) : undefined
    // Who is in this studio too has not brought another one in.
    return own && !own.has(studio) ? [...own] : []
  })
  return { kind: type, id: record.id, title: textOf(record.values, 'title'), studios: [studio, ...others] }
}

const taskWork = (task: StoredRecord, names: ReadonlyMap<string, string>, reader: Reader): JointWork => {
  const { values } = task
  const partners = textOf(values, 'partners')
  const project = linkId(values.project)
  const named = [...names].filter(([, name]) => name !== '' && partners.includes(name)).map(([id]) => id)
  const hands = [
    linkId(values.leadStudio),
    project ? linkId(reader.get('project', project)?.values.studio) : null,
    ...named,
  ]
  return {
    kind: 'task',
    id: task.id,
    title: textOf(values, 'title'),
    studios: hands.filter((id) => id !== null && names.has(id)) as readonly string[],
  }
}

/** What the studios of an alliance did together: its tasks, and works that name people of two of them. */
export const jointWorks = async (
  reader: Reader,
  names: ReadonlyMap<string, string>,
  tasks: readonly StoredRecord[],
): Promise<readonly JointWork[]> => {
  const studios = [...names.keys()]
  const byPerson = studiosByPerson(reader, studios)
  const works: JointWork[] = tasks.map((task) => taskWork(task, names, reader))
  for (const studio of studios) {
    for (const type of peopleTypes) {
      const filters = [{ field: 'studio', linkId: studio }]
      const records = reader.list({ type, filters, limit: most })
      works.push(...records.map((record) => workOf(record, type, studio, byPerson)))
    }
    await setImmediate()
  }
  return works.filter((work) => new Set(work.studios).size > 1)
}
