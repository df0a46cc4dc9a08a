import type { RulePack } from '../rule-packs/rule-pack.ts'
import { addDays } from '../text/parse-date.ts'
import { mainRoad, stageOfValues } from './nomination-stage.ts'

/** A day (YYYY-MM-DD) on which an entry came to a stage, oldest first. */
export interface StageArrival {
  readonly day: string
  readonly stage: string | null
}

/**
 * First and last whole day of the last public notice that is over. An objection meanwhile does not end a notice; the
 * day on which the entry moves on is no whole day of it.
 */
export const noticePeriod = (
  arrivals: readonly StageArrival[],
  pack: RulePack,
): { readonly from: string; readonly to: string } | null => {
  const road = mainRoad(pack)
  let from: string | null = null
  let last: { readonly from: string; readonly to: string } | null = null
  for (const { day, stage: id } of arrivals) {
    const stage = stageOfValues({ stage: id }, pack)
    if (stage.notice === true) from ??= day
    // A stage beside the road that locks the entry is an objection: the notice goes on once it is answered.
    else if (from !== null && (road.includes(stage.id) || stage.editable || stage.out === true)) {
      last = { from, to: addDays(day, -1) }
      from = null
    }
  }
  return last
}
