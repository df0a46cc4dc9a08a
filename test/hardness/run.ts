import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildOfflinePages } from '../support/build-offline-pages.ts'
import { importScenario, prepareImports } from './import-scenario.ts'
import { killAtPoints } from './kill-at-points.ts'
import type { KillScenario } from './kill-scenario.ts'
import { mergeScenario } from './merge-scenario.ts'
import { packetScenario } from './packet-scenario.ts'
import { saveScenario } from './save-scenario.ts'
import { undoScenario } from './undo-scenario.ts'

// npm run hardness: kills the core at 200 random points of its work and says what was left.

const { values } = parseArgs({ options: { points: { type: 'string' }, seed: { type: 'string' } } })
const points = Number(values.points ?? 200)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const folder = await mkdtemp(join(tmpdir(), 'ledger-hardness-'))
let bad = 0
buildOfflinePages()
try {
  console.log(`${points} kills, seed ${seed}`)
  const ledgers = await prepareImports(join(folder, 'imports'), 2000)
  const makers: readonly (() => Promise<KillScenario>)[] = [
    () => saveScenario(folder),
    () => importScenario(folder, ledgers),
    () => undoScenario(folder, ledgers),
    () => packetScenario(folder),
    () => mergeScenario(folder, 1000),
  ]
  for (const [index, make] of makers.entries()) {
    const share = Math.floor((points + index) / makers.length)
    const scenario = await make()
    const started = performance.now()
    const report = await killAtPoints(scenario, share, seed + index)
    const seconds = Math.round((performance.now() - started) / 1000)
    bad += report.problems.length
    console.log(
      `${report.scenario}: killed ${report.points} times over ${Math.round(scenario.span)} ms of work, ` +
        `${report.cutOff} in the midst of it; ${report.acknowledged} calls acknowledged; ` +
        `${report.problems.length} problems; ${seconds} s`,
    )
    for (const problem of report.problems) console.log(`  ${problem}`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = bad === 0 ? 0 : 1
