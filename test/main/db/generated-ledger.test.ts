import { expect, test } from 'vitest'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { parseCreditCode } from '../../../shared/rules/credit-code.ts'
import { parsePatentNumber } from '../../../shared/rules/patent-number.ts'
import { parsePhone } from '../../../shared/rules/phone.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'
import { generateLedger } from '../../support/generator/generate-ledger.ts'
import { generateNominations } from '../../support/generator/generate-nominations.ts'

const filled = (use: (made: TestStore, counts: ReadonlyMap<RecordType, number>) => void, seed = 7): void => {
  const made = createTestStore()
  try {
    use(made, generateLedger(made.store, 1500, seed))
  } finally {
    made.dispose()
  }
}

const contents = ({ store }: TestStore): string =>
  JSON.stringify(Object.values(recordDefinitions).map(({ type }) => store.list({ type })))

test('a seed gives the same records every time, and another seed others', () => {
  const [one, two, other] = [7, 7, 8].map((seed) => {
    let text = ''
    filled((made) => {
      text = contents(made)
    }, seed)
    return text
  })
  expect(two).toBe(one)
  expect(other).not.toBe(one)
})

test('fills every field of every record type, by its definition', () => {
  filled(({ store }, counts) => {
    for (const type of counts.keys()) {
      const records = store.list({ type })
      expect(records.length, type).toBe(counts.get(type))
      for (const { name, kind, required } of recordDefinitions[type].fields) {
        if (kind === 'files' || kind === 'answers' || kind === 'data' || name === 'idNumber') continue
        const values = records.map((record) => record.values[name] ?? null)
        if (records.length > 10)
          expect(
            values.some((value) => value !== null),
            `${type}.${name}`,
          ).toBe(true)
        if (required) expect(values, `${type}.${name}`).not.toContain(null)
      }
    }
  })
})

test('makes identifiers that the rules take', () => {
  filled(({ store }) => {
    const texts = (type: RecordType, field: string): readonly string[] =>
      store.list({ type }).flatMap(({ values }) => (values[field] as string | null) ?? [])
    for (const number of texts('patent', 'patentNumber')) expect(parsePatentNumber(number).ok).toBe(true)
    for (const code of texts('unit', 'creditCode')) expect(parseCreditCode(code).ok).toBe(true)
    for (const phone of texts('unit', 'phone')) expect(parsePhone(phone).ok).toBe(true)
  })
})

test('adds nominations with every answer of their form', () => {
  filled(({ store }) => {
    const ids = generateNominations(store, 2026, 9)
    const stored = ids.map((id) => store.get('nomination', id)?.values)
    expect(new Set(stored.map((values) => values?.category)).size).toBe(3)
    for (const values of stored) expect(Object.keys(values?.answers ?? {}).length).toBeGreaterThan(3)
  })
})
