import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importScenario, prepareImports } from './import-scenario.ts'
import { killAtPoints } from './kill-at-points.ts'
import { mergeScenario } from './merge-scenario.ts'
import { packetScenario } from './packet-scenario.ts'
import { saveScenario } from './save-scenario.ts'
import { undoScenario } from './undo-scenario.ts'

// A small share of what `npm run hardness` does, always with the same seed.

const seed = 20_260_301
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-hardness-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('killed while saving, it keeps every acknowledged save', { timeout: 120_000 }, async () => {
  const report = await killAtPoints(await saveScenario(folder), 3, seed)
  expect(report.problems).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(0)
})

test('killed while importing or undoing, it has all of it or nothing', { timeout: 240_000 }, async () => {
  const ledgers = await prepareImports(join(folder, 'imports'), 800)
  const imports = await killAtPoints(await importScenario(folder, ledgers), 3, seed)
  expect(imports.problems).toEqual([])
  const undos = await killAtPoints(await undoScenario(folder, ledgers), 3, seed)
  expect(undos.problems).toEqual([])
})

test('killed while building a packet, it keeps the one that was there', { timeout: 240_000 }, async () => {
  const report = await killAtPoints(await packetScenario(folder), 2, seed)
  expect(report.problems).toEqual([])
})

test('killed while merging a package, it has all of it or nothing', { timeout: 240_000 }, async () => {
  const report = await killAtPoints(await mergeScenario(folder, 400), 3, seed)
  expect(report.problems).toEqual([])
})
