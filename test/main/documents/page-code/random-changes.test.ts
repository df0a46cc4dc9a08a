import { afterAll, expect, test } from 'vitest'
import { dataHash } from '../../../../main/features/documents/data-hash.ts'
import { canonicalJson } from '../../../../shared/text/canonical-json.ts'
import { pageCode } from '../../../../main/features/documents/page-code/page-codes.ts'
import { createPrintBook } from '../../../../main/db/print-book.ts'
import type { FieldValue, Values } from '../../../../shared/record/field.ts'
import { defaultPack } from '../../../../shared/rule-packs/default-pack.ts'
import { type DossierModel, dossierModel } from '../../../../shared/rules/dossier-model.ts'
import { dossierDifferences } from '../../../../shared/rules/page-code/dossier-differences.ts'
import { createTestStore } from '../../../support/create-test-store.ts'

// What is printed, one character of a record changed after it, the page found by its code, and the field named.

const { store, dispose } = createTestStore()
afterAll(dispose)
const book = createPrintBook(store.database)
const pack = defaultPack(2026)
const templates = 'b'.repeat(64)
const pages = 12

/** A small generator with a fixed seed, so that a failure can be run again. */
let seed = 20_261_125
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}

const letters = [...'甲乙丙丁岸桥吊具电缆作业更换故障判断班组研制模块在线测量𬭩㛃ABC012']
const words = (count: number): string =>
  Array.from({ length: count }, () => letters[random(letters.length)] ?? '').join('')

const nomination = (category: string): Values => ({
  category,
  number: random(90) + 1,
  title: words(14),
  unit: { id: null, text: words(9) },
  recommender: { id: null, text: words(8) },
  completers: Array.from({ length: 1 + random(5) }, () => ({
    name: words(3),
    personId: null,
    unit: words(8),
    post: words(4),
    skill: words(3),
    contribution: words(30),
  })),
  contact: words(3),
  phone: `1390000${random(9000) + 1000}`,
  patentNumber: '201811564288.X',
  industryKind: 'emerging',
  firstUse: '2024-02-13',
  benefits: [
    { year: 2024, output: 1_230_000 + random(900) * 100_000, amount: 4_560_000 },
    { year: 2025, output: 2_340_000, amount: 5_670_000 + random(900) * 100_000, approximate: true },
  ],
  answers: Object.fromEntries(
    (pack.categories.find(({ id }) => id === category)?.form ?? [])
      .filter(({ field, kind }) => field.startsWith('answers.') && (kind === 'longText' || kind === 'text'))
      .map(({ field }) => [field.slice('answers.'.length), `${words(40)}\n${words(200)}`]),
  ),
})

const modelOf = (values: Values): DossierModel => {
  const category = pack.categories.find(({ id }) => id === values.category)
  if (!category) throw new Error('a category of the pack')
  return dossierModel({ values, pack, category, unitName: ({ text }) => text, evidence: [] })
}

type Change = { readonly label: string; readonly values: Values }

const otherCharacter = (text: string): string => {
  const characters = [...text]
  const visible = characters.flatMap((character, at) => (/\s/u.test(character) ? [] : [at]))
  const at = visible[random(visible.length)] ?? 0
  const other = letters.filter((letter) => letter !== characters[at])
  return characters.with(at, other[random(other.length)] ?? '').join('')
}

/** One character of one field that the form prints, and what that field is called on it. */
const changeOne = (values: Values): Change => {
  const category = pack.categories.find(({ id }) => id === values.category)
  const form = (category?.form ?? []).filter(({ kind }) =>
    ['text', 'longText', 'people', 'link', 'benefits'].includes(kind),
  )
  for (;;) {
    const field = form[random(form.length)]
    if (!field) throw new Error('a form has fields')
    const inAnswers = field.field.startsWith('answers.')
    const name = inAnswers ? field.field.slice('answers.'.length) : field.field
    const answers = (values.answers ?? {}) as Readonly<Record<string, FieldValue>>
    const before = inAnswers ? answers[name] : values[name]
    const put = (value: unknown): Values =>
      (inAnswers
        ? { ...values, answers: { ...answers, [name]: value } }
        : { ...values, [name]: value }) as Values
    if (typeof before === 'string' && before !== '')
      return { label: field.label, values: put(otherCharacter(before)) }
    if (field.kind === 'link' && before && typeof before === 'object' && 'text' in before)
      return { label: field.label, values: put({ id: null, text: otherCharacter(String(before.text)) }) }
    if (field.kind === 'people') {
      const people = values.completers as readonly Readonly<Record<string, string>>[]
      const at = random(people.length)
      const key = (['name', 'unit', 'post', 'skill', 'contribution'] as const)[random(5)] ?? 'name'
      const changed = { ...people[at], [key]: otherCharacter(String(people[at]?.[key])) }
      return { label: `${field.label} ${at + 1}`, values: put(people.with(at, changed as never)) }
    }
    if (field.kind === 'benefits') {
      const rows = values.benefits as readonly Readonly<Record<string, number>>[]
      const at = random(rows.length)
      // The last digit that is printed, of 万元 with two decimals.
      const changed = { ...rows[at], amount: Number(rows[at]?.amount) + (1 + random(8)) * 10_000 }
      return { label: `${field.label} ${rows[at]?.year}年`, values: put(rows.with(at, changed as never)) }
    }
  }
}

const printed = Array.from({ length: 30 }, (_, number) => {
  const values = nomination(pack.categories[number % pack.categories.length]?.id ?? '')
  const model = modelOf(values)
  const hash = dataHash(model)
  const codes = Array.from({ length: pages }, (_, at) => {
    const page = at + 1
    return {
      code: pageCode({ dataHash: hash, templates, printedIn: 'dossier', page }),
      printedIn: 'dossier' as const,
      page,
    }
  })
  const printing = {
    nomination: `n${number}`,
    year: 2026,
    dataHash: hash,
    templates,
    model: canonicalJson(model),
    pages,
    printedBy: '王敏',
    printedAt: '2026-09-01T08:00:00.000Z',
  }
  return { values, printing, codes }
})
book.enter(printed)

const one = <T>(items: readonly T[]): T => {
  const item = items[random(items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

test('a thousand changes of one character are all found by the code of a page, with the field named', () => {
  for (let round = 0; round < 1000; round += 1) {
    const { values, codes, printing } = one(printed)
    const change = changeOne(values)
    const code = one(codes)
    const found = book.find(code.code)
    expect(found).toMatchObject({ nomination: printing.nomination, page: code.page })
    const today = modelOf(change.values)
    expect(dataHash(today)).not.toBe(found?.dataHash)
    const differences = dossierDifferences(JSON.parse(found?.model ?? '') as DossierModel, today)
    const labels = differences.map(({ label }) => label.zh)
    expect(
      labels.some((label) => label.startsWith(change.label)),
      `${change.label} in ${labels.join(' | ')}`,
    ).toBe(true)
    expect(differences.every((difference) => difference.printed !== difference.today)).toBe(true)
  }
})

test('a thousand dossiers made again from what is on file raise no alarm', () => {
  for (let round = 0; round < 1000; round += 1) {
    const { values, codes } = one(printed)
    const found = book.find(one(codes).code)
    // As a record comes back from the database, and its keys in another order.
    const again = JSON.parse(canonicalJson(values)) as Values
    const today = modelOf(again)
    expect(dataHash(today)).toBe(found?.dataHash)
    expect(dossierDifferences(JSON.parse(found?.model ?? '') as DossierModel, today)).toEqual([])
  }
})

test('a code that was never printed is not known', () => {
  const code = pageCode({ dataHash: 'c'.repeat(64), templates, printedIn: 'dossier', page: 1 })
  expect(book.find(code)).toBeUndefined()
})
