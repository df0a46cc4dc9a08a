import fc from 'fast-check'
import type { RecordDefinition } from '../../shared/record/define-record.ts'
import type { Field, FieldValue, ScalarField } from '../../shared/record/field.ts'

/** Any text a field can hold, Chinese and astral characters among them; '' is not kept, so never made. */
const anyText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '周海峰',
    '吴𬬩',
    '江苏省劳动模范（2019年）',
    '一；二\\三\n四',
    '称号：甲；级别：乙',
    '"引号"',
  ),
)

const pad = (n: number): string => String(n).padStart(2, '0')
const anyDate = fc
  .tuple(
    fc.integer({ min: 1950, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([y, m, d, precision]) => [String(y), pad(m), pad(d)].slice(0, precision).join('-'))

const anyFen = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 })
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e9 }).map((n) => n + 0)

const scalar = (field: ScalarField): fc.Arbitrary<string | number | boolean> => {
  switch (field.kind) {
    case 'text':
      if (field.format === 'idNumber')
        return fc.base64String({ minLength: 8 }).map((body) => `sealed:${body}`)
      return anyText
    case 'longText':
      return anyText
    case 'date':
      return anyDate
    case 'money':
      return anyFen
    case 'number':
      return anyNumber
    case 'flag':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value))
  }
}

const rowOf = (columns: readonly ScalarField[]) =>
  fc
    .record(Object.fromEntries(columns.map((column) => [column.name, scalar(column)])), { requiredKeys: [] })
    .map((row) => Object.fromEntries(columns.flatMap(({ name }) => (name in row ? [[name, row[name]]] : []))))
    .filter((row) => Object.keys(row).length > 0)

const personEntry = fc.record(
  {
    name: anyText,
    personId: fc.option(fc.uuid()),
    post: anyText,
    frontLine: fc.boolean(),
    sex: fc.constantFrom('male', 'female'),
    born: anyDate,
    signed: fc.boolean(),
  },
  { requiredKeys: ['name', 'personId'] },
)

const benefitRow = fc.record(
  {
    year: fc.integer({ min: 1980, max: 2100 }),
    amount: fc.option(anyFen),
    saving: fc.option(anyFen),
    basis: anyText,
    months: fc.integer({ min: 0, max: 12 }),
  },
  { requiredKeys: ['year', 'amount'] },
)

/** Any value that a field may hold, empty ones among them, in the form in which it is kept. */
export const anyValue = (field: Field): fc.Arbitrary<FieldValue> => {
  switch (field.kind) {
    case 'link':
      return fc.option(fc.record({ id: fc.option(fc.uuid()), text: anyText })) as fc.Arbitrary<FieldValue>
    case 'people':
      return fc.array(personEntry, { maxLength: 3 }) as fc.Arbitrary<FieldValue>
    case 'benefits':
      return fc.array(benefitRow, { maxLength: 3 }) as fc.Arbitrary<FieldValue>
    case 'rows':
      return fc.array(rowOf(field.columns), { maxLength: 3 }) as fc.Arbitrary<FieldValue>
    case 'answers':
      return fc.dictionary(
        fc.string({ minLength: 1, maxLength: 6 }).filter((key) => key !== '__proto__'),
        anyText,
        { maxKeys: 3 },
      )
    case 'data':
      // The validator leaves `__proto__` out on purpose: no record can smuggle a prototype in.
      return fc.option(
        fc.record({
          content: fc
            .jsonValue({ maxDepth: 2 })
            .filter((value) => !JSON.stringify(value).includes('"__proto__":')),
        }),
      ) as fc.Arbitrary<FieldValue>
    case 'files':
      return fc.constant(null)
    default:
      return fc.option(scalar(field))
  }
}

/** Any record of a type; its required fields may be empty too, since unfinished work is kept. */
export const anyRecord = (definition: RecordDefinition): fc.Arbitrary<Record<string, FieldValue>> =>
  fc.record(
    Object.fromEntries(
      definition.fields
        .filter((field) => field.kind !== 'files')
        .map((field) => [field.name, anyValue(field)]),
    ),
  )
