import type { RulePack } from '../../rule-packs/rule-pack.ts'
import { mainRoad, type PackStage, stageOfValues } from '../nomination-stage.ts'
import type { CheckEntry } from './check-context.ts'

export const stageOfEntry = ({ stage }: CheckEntry, pack: RulePack): PackStage =>
  stageOfValues({ stage }, pack)

/** Whether its unit has let go of it: papers are signed and sealed by then, and whoever receives it compares them. */
export const isHandedIn = (entry: CheckEntry, pack: RulePack): boolean => {
  const stage = stageOfEntry(entry, pack)
  return !stage.editable && mainRoad(pack).indexOf(stage.id) > 0
}
