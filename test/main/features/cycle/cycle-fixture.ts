import type { JobContext } from '../../../../main/core/feature.ts'
import type { Workspace } from '../../../../main/core/workspace.ts'
import { ensureCycle } from '../../../../main/db/cycle-record.ts'
import { createImportMemory } from '../../../../main/db/import-memory.ts'
import { type CycleDependencies, createCycleHandlers } from '../../../../main/features/cycle/service.ts'
import type { Values } from '../../../../shared/record/field.ts'
import { createTestStore } from '../../../support/create-test-store.ts'

/** The 2026 cycle in a real store. Search and attachments are not touched by this feature. */
const printsAll = () => []

export const cycleFixture = (dependencies: Partial<CycleDependencies> = {}) => {
  const test = createTestStore('2026-11-23T08:00:00.000Z')
  const workspace = {
    dir: test.dir,
    store: test.store,
    imports: createImportMemory(test.store.database),
    operator: { name: '王敏', unit: '省总工会', role: '经办人' },
    stationId: 'test-station',
    today: () => '2026-11-23',
    drafts: { get: () => null },
    now: test.clock,
  } as unknown as Workspace
  const cycle = test.store.write({ label: 'test' }, (writer) => ensureCycle(writer, 2026))
  const job: JobContext = { signal: new AbortController().signal, report: () => undefined }
  const add = (values: Values): string =>
    test.store.write({ label: 'test' }, (writer) =>
      writer.insert('nomination', { cycle: { id: cycle.id, text: cycle.name }, ...values }),
    )
  /** Points in the order of the pack's criteria, one row per judge; null is a recusal. */
  const score = (nomination: string, rows: readonly (readonly number[] | null)[]): void =>
    test.store.write({ label: 'test' }, (writer) => {
      rows.forEach((row, index) => {
        const points = Object.fromEntries(
          cycle.pack.scoring.criteria.flatMap(({ id }, at) => (row ? [[id, row[at] ?? 0]] : [])),
        )
        writer.insert('scoreSheet', {
          nomination: { id: nomination, text: nomination },
          cycleYear: 2026,
          judge: String(index + 1).padStart(2, '0'),
          recused: row === null,
          points,
        })
      })
    })
  const handlers = createCycleHandlers({ missingGlyphs: () => printsAll, ...dependencies })
  return { ...test, workspace, cycle, job, add, score, handlers }
}
