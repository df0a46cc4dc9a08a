import type { RecordDefinition } from '../record/define-record.ts'
import type { RecordType } from '../record/record-type-name.ts'
import { achievement } from './achievement.ts'
import { alliance } from './alliance.ts'
import { allianceMember } from './alliance-member.ts'
import { award } from './award.ts'
import { cycle } from './cycle.ts'
import { evidence } from './evidence.ts'
import { innovation } from './innovation.ts'
import { method } from './method.ts'
import { nomination } from './nomination.ts'
import { patent } from './patent.ts'
import { person } from './person.ts'
import { scoreSheet } from './score-sheet.ts'
import { studio } from './studio.ts'
import { studioMember } from './studio-member.ts'
import { unit } from './unit.ts'

/** Every record type by name, in the order of the menus. */
export const recordDefinitions: Readonly<Record<RecordType, RecordDefinition>> = {
  studio,
  studioMember,
  alliance,
  allianceMember,
  innovation,
  achievement,
  method,
  patent,
  award,
  unit,
  person,
  cycle,
  nomination,
  evidence,
  scoreSheet,
}
