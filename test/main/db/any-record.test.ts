import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { FieldValue } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { anyRecord } from '../../support/arbitrary-values.ts'
import { createTestStore } from '../../support/create-test-store.ts'

const t = createTestStore()
afterAll(() => t.dispose())

/** JSON has one zero, and a value without a JSON form (undefined) does not exist in a record. */
const plain = (values: Readonly<Record<string, FieldValue>>) => JSON.parse(JSON.stringify(values))

test.each(Object.values(recordDefinitions))(
  'any $type loads as it was saved, by row and by log',
  async (definition) => {
    await fc.assert(
      fc.asyncProperty(anyRecord(definition), anyRecord(definition), async (first, second) => {
        const id = t.store.write({ label: 'a' }, (w) => w.insert(definition.type, first))
        expect(t.store.get(definition.type, id)?.values).toMatchObject(plain(first))
        const changed = t.store.write({ label: 'b' }, (w) => w.update(definition.type, id, second))
        expect(t.store.get(definition.type, id)?.values).toMatchObject(plain(second))
        expect(t.store.write({ label: 'c' }, (w) => w.update(definition.type, id, second))).toEqual([])
        if (changed.length > 0) await t.store.undo()
        expect(t.store.get(definition.type, id)?.values).toMatchObject(plain(first))
      }),
      { numRuns: 15 },
    )
  },
)
