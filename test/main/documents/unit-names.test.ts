import { afterAll, expect, test } from 'vitest'
import { ensureCycle } from '../../../main/db/cycle-record.ts'
import { nominationModel } from '../../../main/features/documents/nomination-model.ts'
import { createTestStore } from '../../support/create-test-store.ts'

const { store, dispose } = createTestStore()
afterAll(dispose)

test('a dossier prints the name that the unit had at the time of its cycle', () => {
  const [unit, ...cycles] = store.write(
    { label: 'x' },
    (w) =>
      [
        w.insert('unit', {
          name: '江苏云帆港口集团有限公司',
          formerNames: [{ name: '江苏云帆港务局', to: '2025-12-31' }],
        }),
        ensureCycle(w, 2025),
        ensureCycle(w, 2026),
      ] as const,
  )
  const names = cycles.map(
    (cycle) =>
      nominationModel(store, cycle, 'none', { category: 'method', unit: { id: unit, text: '云帆港口' } })
        .unit,
  )
  expect(names).toEqual(['江苏云帆港务局', '江苏云帆港口集团有限公司'])
})
