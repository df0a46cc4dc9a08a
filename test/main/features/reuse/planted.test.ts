import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reuseHandlers } from '../../../../main/features/reuse/service.ts'
import { plantReuse, type PlantedReuse, plantedKinds } from '../../../support/generator/plant-reuse.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'
import { measureReuse, type ReuseMeasure } from '../../../support/measure-reuse.ts'

/** A small one of what the bench measures at 100,000 histories. */
describe('reuse planted among 200 histories', () => {
  let test: TestWorkspace
  let made: PlantedReuse
  let measured: ReuseMeasure
  beforeAll(async () => {
    test = await createTestWorkspace()
    made = plantReuse(test.workspace.store, { histories: 200, each: 5 })
    const { entries } = await reuseHandlers['reuse.find']({ cycle: made.year }, test.workspace, test.job)
    measured = measureReuse(entries, made.planted)
  })
  afterAll(() => test.dispose())

  it.each(plantedKinds)('finds every case of %s', (kind) => {
    expect(measured.recall.get(kind)).toEqual({ found: 5, all: 5 })
  })
  it('reports nothing that was not planted, though all write the same phrases', () => {
    expect(measured.wrong).toEqual([])
    expect(measured.right).toBe(made.planted.length)
  })
})
