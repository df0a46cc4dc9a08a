import { createHash } from 'node:crypto'
import { ensureCycle } from '../../../main/db/cycle-record.ts'
import type { Store, Writer } from '../../../main/db/store.ts'
import type { LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import type { ReuseKind } from '../../../shared/reuse-views.ts'
import { personName } from './invented-words.ts'
import { createRandom, type Random } from './random.ts'
import { createTeller } from './told-works.ts'
import { validIdentifier } from './valid-identifier.ts'

/** An entry of this year that was given something of an earlier record. */
export interface Planted {
  readonly kind: ReuseKind
  readonly entry: string
  readonly other: string
}

export interface PlantedReuse {
  readonly year: number
  readonly planted: readonly Planted[]
  /** Entries that have nothing of anybody, though they write the same phrases and their people have common names. */
  readonly clean: readonly string[]
}

export interface PlantOptions {
  /** Nominations of ten earlier years, and a tenth as many winners of which no nomination is on file. */
  readonly histories: number
  /** Planted cases of each kind, and as many clean entries as of all kinds together. */
  readonly each: number
  readonly seed?: number
}

/** Kinds that need no bytes of a file. */
export const plantedKinds = [
  'patentNumber',
  'title',
  'person',
  'file',
  'benefitProof',
  'text',
] as const satisfies readonly ReuseKind[]

const year = 2026
const batch = 500
const fields = ['background', 'innovationPoints', 'spread'] as const

/** Copied as people copy: other punctuation, full-width digits, a word changed here and there. */
const retouched = (random: Random, text: string): string =>
  [...text]
    .map((character) => {
      if (/[，；]/u.test(character)) return random.pick(['，', '；', '、', ''])
      if (/\d/u.test(character)) return String.fromCharCode(character.charCodeAt(0) + 0xfee0)
      return random.chance(0.02) ? '新' : character
    })
    .join('')

/** An earlier record, as far as something may be taken from it. */
interface Earlier {
  readonly id: string
  readonly values: Values
  readonly files: readonly string[]
}

/** Fills a store with histories and a cycle of 2026 in which some entries use what an earlier record has. */
export const plantReuse = (store: Store, { histories, each, seed = 7 }: PlantOptions): PlantedReuse => {
  const random = createRandom(seed)
  const tell = createTeller(random)
  const titled = (): string =>
    tell(10, false)
      .replace(/[\p{P}\d%台次]/gu, '')
      .slice(0, 14) + random.pick(['装置', '系统', '操作法'])
  const digest = (): string => createHash('sha256').update(String(random.next())).digest('hex')
  const units = Math.max(40, Math.round(histories / 30))
  const unit = (): string => `江苏第${random.int(1, units)}机电设备有限公司`
  // Nobody stands in two works unless planted: two people of one unit never have the same name.
  const known = new Set<string>()
  const colleague = (of: string): PersonEntry => {
    for (;;) {
      const name = personName(random)
      if (known.has(`${of} ${name}`)) continue
      known.add(`${of} ${name}`)
      return { name, personId: null }
    }
  }
  const team = (of: string): readonly PersonEntry[] =>
    Array.from({ length: random.int(2, 5) }, () => colleague(of))
  const texts = (): Record<string, string> =>
    Object.fromEntries(fields.map((field) => [field, tell(random.int(120, 260))]))
  const work = (): Record<string, Values[string]> => {
    const of = unit()
    return {
      title: titled(),
      unit: { id: null, text: of },
      completers: team(of),
      patentNumber: validIdentifier(random, 'patentNumber'),
    }
  }

  const wanted = plantedKinds.length * each
  const every = Math.max(1, Math.floor(histories / (wanted + 1)))
  const earlier: Earlier[] = []
  const step = store.openStep({ label: 'generate' })
  const addFile = (writer: Writer, owner: string, slot: string, sha256: string, cycleYear: number): void => {
    writer.insert('evidence', { fileName: `${slot}.pdf`, sha256, owner, slot, cycleYear, order: 1 })
  }
  for (let made = 0; made < histories; )
    step.batch((writer) => {
      const until = Math.min(histories, made + batch)
      for (; made < until; made += 1) {
        const past = 2016 + (made % 10)
        const cycle = ensureCycle(writer, past)
        const values: Values = { ...work(), category: 'achievement', answers: texts() }
        const id = writer.insert('nomination', { ...values, cycle: { id: cycle.id, text: cycle.name } })
        if (made % every === 0 && earlier.length < wanted) {
          const files = [digest(), digest()]
          addFile(writer, id, 'useProof', files[0] ?? '', past)
          addFile(writer, id, 'benefitProof', files[1] ?? '', past)
          earlier.push({ id, values, files })
        }
        if (made % 10 === 0) writer.insert('award', { ...work(), year: past, name: '十大科技创新成果' })
      }
    })
  step.finish()

  return store.write({ label: 'generate' }, (writer) => {
    const cycle = ensureCycle(writer, year)
    let number = 0
    const nominate = (values: Values): string => {
      number += 1
      return writer.insert('nomination', {
        ...work(),
        category: 'achievement',
        answers: texts(),
        stage: cycle.pack.stages[0]?.id ?? null,
        ...values,
        number,
        cycle: { id: cycle.id, text: cycle.name },
      })
    }
    const copied = (from: Values): Values => {
      const own = texts()
      const source = Object.values((from.answers ?? {}) as Record<string, string>).join('')
      const length = Math.ceil(0.3 * Object.values(own).join('').length)
      const at = random.int(0, Math.max(0, source.length - length))
      const [field] = fields
      return { ...own, [field]: own[field] + retouched(random, source.slice(at, at + length)) }
    }
    const take: Readonly<Record<(typeof plantedKinds)[number], (from: Earlier) => Values>> = {
      patentNumber: ({ values }) => ({ patentNumber: values.patentNumber ?? null }),
      title: ({ values }) => ({ title: `${String(values.title)}。` }),
      person: ({ values }) => ({
        unit: values.unit ?? null,
        completers: [
          ...team((values.unit as LinkValue).text),
          ...(values.completers as readonly PersonEntry[]).slice(0, 1),
        ],
      }),
      file: () => ({}),
      benefitProof: () => ({}),
      text: ({ values }) => ({ answers: copied(values) as Values[string] }),
    }
    const planted = earlier.map((from, index): Planted => {
      const kind = plantedKinds[index % plantedKinds.length] ?? 'title'
      const entry = nominate(take[kind](from))
      if (kind === 'file') addFile(writer, entry, 'useProof', from.files[0] ?? '', year)
      if (kind === 'benefitProof') addFile(writer, entry, 'benefitProof', from.files[1] ?? '', year)
      return { kind, entry, other: from.id }
    })
    return { year, planted, clean: Array.from({ length: wanted }, () => nominate({})) }
  })
}
