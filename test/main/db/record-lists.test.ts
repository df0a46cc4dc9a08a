import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { pinyinOrder } from '../../../main/db/pinyin-order.ts'
import type { StoredRecord } from '../../../main/db/store.ts'
import type { ListFilter, ListQuery } from '../../../shared/list-query.ts'
import type { Field, FieldValue, LinkValue, Values } from '../../../shared/record/field.ts'
import { emptyValue } from '../../../shared/record/rows.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { anyRecord } from '../../support/arbitrary-values.ts'
import { createTestStore } from '../../support/create-test-store.ts'
import { matchesFilter } from '../../support/matches-filter.ts'

const types = ['innovation', 'patent', 'studio', 'award', 'person'] as const
const { store, dispose } = createTestStore()
afterAll(dispose)

// A name repeats in every ledger; records made at random alone would share nothing.
const seen: FieldValue[] = ['云帆港口', '云帆', 'Abc_%']
store.write({ label: 'x' }, (writer) => {
  for (const type of types)
    for (const values of fc.sample(anyRecord(recordDefinitions[type]), { numRuns: 60, seed: 4 }))
      writer.insert(type, {
        ...values,
        // No record is kept without.
        [recordDefinitions[type].titleField]: values[recordDefinitions[type].titleField] ?? '无名',
        unit: { id: null, text: seen[Object.keys(values).length % 3] as string },
      })
})
const records = Object.fromEntries(types.map((type) => [type, store.list({ type })]))
const recordsOf = (type: (typeof types)[number]): readonly StoredRecord[] => records[type] ?? []

/** Values that occur, and some that do not. */
const valueFor = (type: (typeof types)[number], field: Field): fc.Arbitrary<string | number | boolean> => {
  const known = recordsOf(type).flatMap((record) => {
    const value = record.values[field.name]
    const plain = field.kind === 'link' ? (value as LinkValue | null)?.text : value
    return typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean' ? [plain] : []
  })
  return fc.oneof(
    fc.constantFrom('云', 'a', '2019', 0),
    ...(known.length > 0 ? [fc.constantFrom(...known)] : []),
  )
}

const partOf = (value: string | number | boolean): fc.Arbitrary<string> => {
  const text = String(value)
  return fc.nat({ max: Math.max(0, text.length - 1) }).map((at) => text.slice(at, at + 2))
}

const filterOn = (type: (typeof types)[number], field: Field): fc.Arbitrary<ListFilter> => {
  const name = field.name
  const value = valueFor(type, field)
  const common: fc.Arbitrary<ListFilter>[] = [
    fc.boolean().map((empty) => ({ field: name, empty })),
    fc
      .subarray(recordsOf(type).map(({ id }) => id))
      .chain((ids) => fc.constantFrom<ListFilter>({ ids }, { notIds: ids })),
  ]
  const textual = value
    .chain(partOf)
    .filter((part) => part.isWellFormed() && part !== '' && !part.includes('\0'))
    .map((contains): ListFilter => ({ field: name, contains }))
  const range = fc.tuple(fc.option(value), fc.option(value)).map(
    ([from, to]): ListFilter => ({
      field: name,
      ...(typeof from === 'boolean' || from === null ? {} : { from }),
      ...(typeof to === 'boolean' || to === null ? {} : { to }),
    }),
  )
  const equal = fc.oneof(
    value.map((is): ListFilter => ({ field: name, is })),
    fc.array(value, { maxLength: 3 }).map((all): ListFilter => ({ field: name, in: all })),
  )
  switch (field.kind) {
    case 'text':
    case 'longText':
      return fc.oneof(...common, textual, equal)
    case 'choice':
      return fc.oneof(...common, equal, textual)
    case 'people':
      return fc.oneof(
        ...common,
        textual,
        fc.boolean().map((frontLine): ListFilter => ({ field: name, frontLine })),
      )
    case 'link':
      return fc.oneof(...common, textual, equal, fc.constant<ListFilter>({ field: name, linkId: null }))
    case 'date':
    case 'money':
    case 'number':
      return fc.oneof(...common, range, equal)
    case 'flag':
      return fc.oneof(...common, equal)
    default:
      return fc.oneof(...common)
  }
}

const sameKind = (field: Field, filter: ListFilter): boolean => {
  const values = [
    ...('is' in filter ? [filter.is] : []),
    ...('in' in filter ? filter.in : []),
    ...('from' in filter ? [filter.from] : []),
    ...('to' in filter ? [filter.to] : []),
  ].filter((value) => value !== undefined && value !== null)
  const wanted =
    field.kind === 'flag'
      ? 'boolean'
      : field.kind === 'money' || field.kind === 'number'
        ? 'number'
        : 'string'
  return values.every((value) => typeof value === wanted)
}

const anyFilters = fc.constantFrom(...types).chain((type) =>
  fc
    .array(
      fc
        .constantFrom(...recordDefinitions[type].fields.filter(({ kind }) => kind !== 'files'))
        .chain((field) => filterOn(type, field).filter((filter) => sameKind(field, filter))),
      { minLength: 1, maxLength: 3 },
    )
    .map((filters) => ({ type, filters })),
)

test('filters in SQL give what the same filters give in plain words', async () => {
  await fc.assert(
    fc.asyncProperty(anyFilters, async (query) => {
      const definition = recordDefinitions[query.type]
      const expected = recordsOf(query.type)
        .filter((record) => query.filters.every((filter) => matchesFilter(definition, record, filter)))
        .map(({ id }) => id)
      expect(await store.lists.ids(query, 0, 1000)).toEqual(expected)
    }),
    { numRuns: 400 },
  )
})

const plain = (field: Field, values: Values): string | number | null => {
  const value = values[field.name] ?? null
  if (field.kind === 'link') return (value as LinkValue | null)?.text ?? null
  return typeof value === 'boolean' ? Number(value) : (value as string | number | null)
}

test('sorting by several fields, empty cells last, choices as the form orders them', async () => {
  const { fields } = recordDefinitions.innovation
  const sortable = fields.filter((field) => !Array.isArray(emptyValue(field)) && field.kind !== 'files')
  const order = (field: Field, value: string | number | null): string | number | null =>
    field.kind === 'choice'
      ? field.options.findIndex((option) => option.value === value)
      : typeof value === 'string' && field.kind !== 'date' && !('format' in field)
        ? pinyinOrder(value)
        : value
  const compare = (field: Field, descending: boolean, a: Values, b: Values): number => {
    const [x, y] = [plain(field, a), plain(field, b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    const [p, q] = [order(field, x), order(field, y)] as [string | number, string | number]
    const sign =
      typeof p === 'string' ? Buffer.compare(Buffer.from(p), Buffer.from(String(q))) : p - Number(q)
    return descending ? -sign : sign
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...sortable), fc.boolean()), { minLength: 1, maxLength: 3 }),
      async (keys) => {
        const sort = keys.map(([field, descending]) => ({ field: field.name, descending }))
        const expected = recordsOf('innovation').toSorted((a, b) => {
          for (const [field, descending] of keys) {
            const sign = compare(field, descending, a.values, b.values)
            if (sign !== 0) return sign
          }
          return a.id < b.id ? -1 : 1
        })
        const { records: found, total } = await store.lists.page({ type: 'innovation', sort }, 0, 1000)
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        expect(total).toBe(expected.length)
      },
    ),
    { numRuns: 100 },
  )
})

test.each(['unit', 'category', 'completedOn', 'applied', 'firstCompleter'])(
  'groups by %s stand in the order of the list and add up to the whole',
  async (group) => {
    const query: ListQuery = { type: 'innovation', group, sort: [{ field: 'benefit', descending: true }] }
    const totals = await store.lists.totals(query, ['benefit'])
    const { records: found } = await store.lists.page(query, 0, 1000)
    const keyOf = ({ values }: StoredRecord): string | number | null => {
      const value = plain(
        recordDefinitions.innovation.fields.find(({ name }) => name === group) as Field,
        values,
      )
      return group === 'completedOn' && typeof value === 'string' ? value.slice(0, 4) : value
    }
    const runs: { key: string | number | null; count: number; sum: number | null }[] = []
    for (const record of found) {
      const key = keyOf(record)
      if (runs.length === 0 || runs.at(-1)?.key !== key) runs.push({ key, count: 0, sum: null })
      const run = runs.at(-1)
      const benefit = record.values.benefit as number | null
      if (!run) continue
      run.count += 1
      if (benefit !== null) run.sum = (run.sum ?? 0) + benefit
    }
    expect(totals.groups.map(({ key, count, sums }) => ({ key, count, sum: sums.benefit }))).toEqual(runs)
    expect(totals.count).toBe(found.length)
  },
)

test('records with and without files beside them', async () => {
  const [first] = recordsOf('innovation')
  const id = store.write({ label: 'x' }, (w) =>
    w.insert('evidence', { fileName: 'a.pdf', owner: first?.id ?? '' }),
  )
  const evidence = (wanted: boolean) =>
    store.lists.ids({ type: 'innovation', filters: [{ evidence: wanted }] }, 0, 1000)
  expect(await evidence(true)).toEqual([first?.id])
  expect(await evidence(false)).toHaveLength(recordsOf('innovation').length - 1)
  store.write({ label: 'x' }, (w) => w.remove('evidence', id))
  expect(await evidence(true)).toEqual([])
})

test('a long list is read in a thread, follows every write, and refuses what is no field', async () => {
  const long = createTestStore()
  try {
    long.store.write({ label: 'x' }, (w) => {
      for (let i = 0; i < 6000; i += 1)
        w.insert('innovation', { title: `第 ${i} 项`, benefit: (i * 7919) % 6000 })
    })
    const query: ListQuery = { type: 'innovation', sort: [{ field: 'benefit' }] }
    const { records: found, total } = await long.store.lists.page(query, 5000, 3)
    expect(found.map(({ values }) => values.benefit)).toEqual([5000, 5001, 5002])
    expect(total).toBe(6000)
    const ids = await long.store.lists.ids(query, 0, 6000)
    expect([ids.length, ids[5000]]).toEqual([6000, found[0]?.id])
    long.store.write({ label: 'x' }, (w) =>
      w.update('innovation', found[0]?.id ?? '', { benefit: 1_000_000 }),
    )
    const after = await long.store.lists.page(query, 5000, 3)
    expect(after.records.map(({ values }) => values.benefit)).toEqual([5001, 5002, 5003])
    expect((await long.store.lists.totals(query, ['benefit'])).sums.benefit).toBe(
      17_997_000 - 5000 + 1_000_000,
    )
    await expect(long.store.lists.totals(query, ['benefit"); DROP TABLE unit; --'])).rejects.toThrow(
      'unknown-field',
    )
    await expect(long.store.lists.totals(query, ['title'])).rejects.toThrow('unknown-field')
    await expect(long.store.lists.page({ type: 'innovation', group: 'completers' }, 0, 1)).rejects.toThrow(
      'unknown-field',
    )
  } finally {
    long.dispose()
  }
})
