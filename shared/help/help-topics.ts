import type { Label } from '../record/field.ts'
import { say } from '../text/say.ts'
import { awardYear } from './award-year.ts'
import { firstSteps } from './first-steps.ts'
import type { HelpTopic } from './help-topic.ts'
import { judgeKitTopics } from './judge-kits.ts'
import { registers } from './registers.ts'
import { safety } from './safety.ts'

export interface HelpChapter {
  readonly title: Label
  readonly topics: readonly HelpTopic[]
}

/** The whole help, in the order of the manual. */
export const helpChapters: readonly HelpChapter[] = [
  { title: say('入门', 'First steps'), topics: firstSteps },
  { title: say('台账', 'Registers'), topics: registers },
  { title: say('年度评选', 'The award year'), topics: [...awardYear, ...judgeKitTopics] },
  { title: say('往来与安全', 'Exchange and safety'), topics: safety },
]
