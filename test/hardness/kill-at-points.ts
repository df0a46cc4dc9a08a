import { createRandom } from '../support/generator/random.ts'
import { checkLedger } from './check-ledger.ts'
import type { KillScenario } from './kill-scenario.ts'
import { runVictim } from './run-victim.ts'

export interface KillReport {
  readonly scenario: string
  readonly points: number
  /** Kills that came before the work was done; the others hit a core about to end. */
  readonly cutOff: number
  readonly acknowledged: number
  readonly problems: readonly string[]
}

/** Kills at `points` moments spread evenly over the work, each at a random place in its share. */
export const killAtPoints = async (
  scenario: KillScenario,
  points: number,
  seed: number,
): Promise<KillReport> => {
  const random = createRandom(seed)
  const problems: string[] = []
  let [cutOff, acknowledged] = [0, 0]
  for (let point = 0; point < points; point += 1) {
    const after = ((point + random.next()) / points) * scenario.span
    await scenario.reset()
    const run = await runVictim(scenario.orders, after)
    acknowledged += run.words.filter((word) => word.kind === 'done').length
    if (!run.words.some((word) => word.kind === 'end')) cutOff += 1
    const found = await checkLedger(scenario.orders.dir, (ledger) => scenario.look(run.words, ledger)).catch(
      (error: unknown) => [String(error)],
    )
    const where = `${scenario.name}, seed ${seed}, point ${point} of ${points} (${Math.round(after)} ms)`
    problems.push(...found.map((problem) => `${where}: ${problem}`))
  }
  return { scenario: scenario.name, points, cutOff, acknowledged, problems }
}
