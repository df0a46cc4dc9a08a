import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillTemplate } from '../../../../main/features/documents/word-form/fill-template.ts'
import { formTemplate } from '../../../../main/features/documents/word-form/form-template.ts'
import type { Answers, BenefitRow, PersonEntry, Values } from '../../../../shared/record/field.ts'
import type { PackCategory, PackFormField } from '../../../../shared/rule-packs/rule-pack.ts'
import { shippedPack, shippedPackNames } from '../../../../shared/rule-packs/shipped-packs.ts'
import { dossierModel } from '../../../../shared/rules/dossier-model.ts'
import { formSlots } from '../../../../shared/rules/word-form/form-slots.ts'
import { readBack } from './read-back.ts'

const forms = shippedPackNames.flatMap((name) => {
  const pack = shippedPack(name, 2026)
  return pack.categories.map((category) => [`${name}, ${category.id}`, pack, category] as const)
})
/** Each run fills and reads a whole form: 2,000 of them are for a night (FORM_RUNS=2000). */
const numRuns = Number(process.env.FORM_RUNS ?? 2)

/** What XML, the template language and fonts trip over. */
const word = (unit: readonly string[], maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength })
    .map((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    // A dash or slash alone is read as “nothing”, in any file.
    .filter((text) => /[^/]/u.test(text))
const awkward = [
  '甲',
  '乙',
  '<',
  '&',
  '>',
  '"',
  "'",
  '{',
  '}',
  '#',
  '/',
  ']]>',
  '㛃',
  '𠮷',
  '𰻝',
  '，',
  ' ',
  'a',
  '7',
]
const line = word(awkward, 12)
const lines = word([...awkward, '\n'], 40)

const person = fc.record(
  {
    name: fc.constantFrom('陈志强', '宋㛃', '沈𬭩', '𠮷田', '欧阳锋', '马昊'),
    personId: fc.constant(null),
    unit: line,
    post: line,
    skill: line,
    frontLine: fc.boolean(),
    contribution: lines,
  },
  { requiredKeys: ['name', 'personId'] },
)
const people = fc.uniqueArray(person, { selector: ({ name }) => name, maxLength: 5 })

/** A form says 万元 to two decimals. */
const fen = fc.integer({ min: 0, max: 90_000_000 }).map((wan) => wan * 10_000)
const benefit = fc.record(
  {
    year: fc.integer({ min: 2020, max: 2026 }),
    amount: fc.option(fen),
    output: fen,
    profit: fen,
    tax: fen,
    saving: fen,
    approximate: fc.constant(true),
  },
  { requiredKeys: ['year', 'amount'] },
)
const benefits = fc
  .uniqueArray(benefit, { selector: ({ year }) => year, maxLength: 4 })
  .map((rows) =>
    rows
      .filter(({ amount, output, profit, tax, saving }) =>
        [amount, output, profit, tax, saving].some((one) => typeof one === 'number'),
      )
      .toSorted((a, b) => a.year - b.year),
  )

const date = fc
  .tuple(
    fc.integer({ min: 2000, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, parts]) =>
    [String(year), String(month).padStart(2, '0'), '09'].slice(0, parts).join('-'),
  )

const answerOf = (kind: PackFormField['kind'], options: readonly string[]) => {
  if (kind === 'flag') return fc.boolean()
  if (kind === 'number') return fc.nat(9999)
  if (kind === 'date') return date
  if (kind === 'choice') return fc.constantFrom(...options)
  return kind === 'text' ? line : lines
}

const answersOf = (category: PackCategory) =>
  fc.record(
    Object.fromEntries(
      category.form
        .filter(({ field }) => field.startsWith('answers.'))
        .map(({ field, kind, options }) => [
          field.slice('answers.'.length),
          answerOf(kind, options?.map(({ value }) => value) ?? []),
        ]),
    ),
    { requiredKeys: [] },
  )

const nominationOf = (category: PackCategory) =>
  fc.record({
    number: fc.nat(99).map((n) => n + 1),
    title: line,
    unit: fc
      .constantFrom('江苏润扬水务集团有限公司', '𠮷林<港口>&码头公司')
      .map((text) => ({ id: null, text })),
    recommender: fc.constant({ id: null, text: '江苏省水务工会' }),
    completers: people,
    industryKind: fc.constantFrom('traditional', 'emerging', 'future'),
    firstUse: date,
    benefits,
    contact: fc.constantFrom('张敏', '宋㛃'),
    phone: fc.constant('15009608784'),
    ...(category.id === 'patent' ? { patentNumber: fc.constant('201815533883.2') } : {}),
    answers: answersOf(category),
  })

/** Empty fields are not written; a name alone may be read with nothing else said of it. */
const filledIn = (values: Values): Values => {
  const rows = (values.benefits ?? []) as readonly BenefitRow[]
  const persons = (values.completers ?? []) as readonly PersonEntry[]
  const answers = (values.answers ?? {}) as Answers
  const { benefits: _, completers: __, answers: ___, ...plain } = values
  return {
    ...plain,
    ...(rows.length > 0 ? { benefits: rows } : {}),
    ...(persons.length > 0 ? { completers: persons } : {}),
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
  }
}

test.each(forms)(
  'any nomination (%s) is read back from its Word form as it was',
  async (_, pack, category) => {
    const template = await formTemplate(category)
    await fc.assert(
      fc.asyncProperty(nominationOf(category), async (made) => {
        const values = made as unknown as Values
        const model = dossierModel({ values, pack, category, unitName: ({ text }) => text, evidence: [] })
        const slots = formSlots({ model, values, category, pictures: [] })
        const docx = await fillTemplate(template, { slots, pictures: new Map() }, '2026-12-31')
        const read = await readBack(docx, pack)
        expect(read.values).toEqual(filledIn(values))
        expect(read.remarks.filter((remark) => !remark.endsWith('money-approximate'))).toEqual([])
      }),
      { numRuns },
    )
  },
  10_000 + numRuns * 2_000,
)
