import type { RecordDefinition } from '../record/define-record.ts'
import type { RecordType } from '../record/record-type-name.ts'
import { achievement } from './achievement.ts'
import { alias } from './alias.ts'
import { alliance } from './alliance.ts'
import { allianceMember } from './alliance-member.ts'
import { allianceReview } from './alliance-review.ts'
import { allianceTask } from './alliance-task.ts'
import { apprenticeship } from './apprenticeship.ts'
import { assignment } from './assignment.ts'
import { award } from './award.ts'
import { ballot } from './ballot.ts'
import { challenge } from './challenge.ts'
import { cycle } from './cycle.ts'
import { evidence } from './evidence.ts'
import { innovation } from './innovation.ts'
import { judge } from './judge.ts'
import { judgeKit } from './judge-kit.ts'
import { method } from './method.ts'
import { nomination } from './nomination.ts'
import { pairing } from './pairing.ts'
import { patent } from './patent.ts'
import { person } from './person.ts'
import { project } from './project.ts'
import { relation } from './relation.ts'
import { reward } from './reward.ts'
import { savedView } from './saved-view.ts'
import { scoreSheet } from './score-sheet.ts'
import { studio } from './studio.ts'
import { studioActivity } from './studio-activity.ts'
import { studioMember } from './studio-member.ts'
import { studioReview } from './studio-review.ts'
import { studioYear } from './studio-year.ts'
import { unit } from './unit.ts'

/** Every record type by name, in the order of the menus. */
export const recordDefinitions: Readonly<Record<RecordType, RecordDefinition>> = {
  studio,
  studioMember,
  studioActivity,
  studioYear,
  studioReview,
  alliance,
  allianceMember,
  allianceTask,
  allianceReview,
  pairing,
  apprenticeship,
  project,
  challenge,
  innovation,
  achievement,
  method,
  patent,
  reward,
  award,
  unit,
  person,
  cycle,
  nomination,
  evidence,
  scoreSheet,
  judge,
  assignment,
  ballot,
  judgeKit,
  alias,
  savedView,
  relation,
}
