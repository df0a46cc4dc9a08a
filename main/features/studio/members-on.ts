import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { memberProblems, presenceOn } from '../../../shared/rules/membership.ts'
import type { StudioView } from '../../../shared/studio-views.ts'
import type { Reader } from '../../db/store.ts'
import { textOf, writtenOf } from '../../../shared/record/read-value.ts'

const personIdOf = (values: Values): string | null => (values.person as LinkValue | null)?.id ?? null

const order = { in: 0, unclear: 1, contradictory: 2, out: 3 } as const

/** Members of a studio with where each stood on a day, those who were in first. */
export const membersOn = (
  reader: Reader,
  studio: string,
  on: string,
  today: string,
): Pick<StudioView, 'members' | 'present' | 'problems'> => {
  const rows = reader.list({
    type: 'studioMember',
    filters: [{ field: 'studio', linkId: studio }],
    sort: [{ field: 'joinedOn' }],
  })
  const members = rows.map(({ id, values }) => {
    const period = { joinedOn: writtenOf(values, 'joinedOn'), leftOn: writtenOf(values, 'leftOn') }
    return {
      id,
      name: textOf(values, 'name'),
      personId: personIdOf(values),
      role: writtenOf(values, 'role'),
      post: textOf(values, 'post'),
      skill: textOf(values, 'skill'),
      frontLine: values.frontLine === true,
      ...period,
      presence: presenceOn(period, on, today),
    }
  })
  // A person with two rows that both hold is one person in the room.
  const heads = (presence: string): ReadonlySet<string> =>
    new Set(members.filter((one) => one.presence === presence).map(({ personId, name }) => personId ?? name))
  const sure = heads('in')
  return {
    members: members.toSorted(
      (a, b) =>
        order[a.presence] - order[b.presence] || Number(b.role === 'leader') - Number(a.role === 'leader'),
    ),
    present: {
      sure: sure.size,
      unclear: [...heads('unclear')].filter((head) => !sure.has(head)).length,
      frontLine: new Set(
        members
          .filter(({ presence, frontLine }) => presence === 'in' && frontLine)
          .map(({ personId, name }) => personId ?? name),
      ).size,
    },
    problems: memberProblems(members),
  }
}
