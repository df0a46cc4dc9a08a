import type { Label } from '../record/field.ts'
import type { MissingField } from './challenge-board.ts'

/** What a challenge still needs, in words. */
export const missingWords: Readonly<Record<MissingField, Label>> = {
  targets: { zh: '可测量的技术指标', en: 'a target that can be measured' },
  dueOn: { zh: '完成时限', en: 'the day it is due' },
  taker: { zh: '揭榜工作室、单位或揭榜人', en: 'who takes it up' },
  reached: { zh: '每项指标的验收值', en: 'what was reached of every target' },
  paid: { zh: '已兑付金额', en: 'the amount paid' },
}
