import type { RecordType } from '../../shared/record/record-type-name.ts'
import type { Values } from '../../shared/record/field.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { checklistSlot } from '../../shared/rules/checklist-slot.ts'
import type { Store, Writer } from '../../main/db/store.ts'
import { generateValues } from './generator/generate-values.ts'
import { createRandom, type Random } from './generator/random.ts'

/** How many records of a type hang on the studio. */
const counts: Readonly<Partial<Record<RecordType, number>>> = {
  studioMember: 24,
  studioActivity: 18,
  apprenticeship: 12,
  project: 8,
  innovation: 14,
  achievement: 4,
  method: 3,
  patent: 6,
  award: 3,
}

/** Dates of one year, so that the book of that year prints them. */
const inYear = (values: Values, year: number): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name !== 'joinedOn' && name !== 'leftOn' && typeof value === 'string' && /^\d{4}(-\d\d)+$/.test(value)
        ? `${year}${value.slice(4)}`
        : value,
    ]),
  )

const member = (values: Values, index: number): Values => ({
  ...values,
  role: index === 0 ? 'leader' : index < 5 ? 'backbone' : 'member',
  joinedOn: `20${12 + (index % 12)}-03-0${1 + (index % 9)}`,
  leftOn: index % 6 === 5 ? '2024-08-31' : null,
})

const checklist = ['有创新带头人', '有创新团队', '有场地经费', '有工作制度', '有攻关项目', '有创新成果']

const fill = (writer: Writer, random: Random, year: number): string => {
  const unit = writer.insert('unit', {
    name: '江苏云帆港口集团有限公司',
    shortName: '云帆港口',
    formerNames: [{ name: '江苏云帆港务局', from: '2001', to: '2019-06-30' }],
  })
  const link = { id: unit, text: '云帆港口' }
  const made = (type: RecordType): Values => generateValues(random, recordDefinitions[type], () => [])
  const studio = writer.insert('studio', {
    ...made('studio'),
    name: '许㛃劳模创新工作室',
    leaderName: '许㛃',
    unit: link,
    state: 'active',
    revokedOn: null,
    revokedReason: null,
    checklist: checklist.map((item, index) => ({ item, met: index < 5, since: '2023-05-01' })),
    funds: [
      { year, source: '行政拨款', amount: 30_000_000, spent: 18_500_000, basis: '云港工〔2026〕4号' },
      { year, source: '工会经费', amount: 5_000_000, spent: 5_000_000 },
      { year: year - 1, source: '行政拨款', amount: 20_000_000, spent: 20_000_000 },
    ],
  })
  const own = { id: studio, text: '许㛃劳模创新工作室' }
  for (const type of Object.keys(counts) as readonly RecordType[])
    for (let index = 0; index < (counts[type] ?? 0); index += 1) {
      const values = { ...inYear(made(type), year), studio: own, ...(type === 'award' ? { year } : {}) }
      writer.insert(type, type === 'studioMember' ? member(values, index) : values)
    }
  writer.insert('studioYear', { ...inYear(made('studioYear'), year), studio: own, year })
  for (const reviewed of [year, year - 1])
    writer.insert('studioReview', { ...made('studioReview'), studio: own, year: reviewed })
  checklist.slice(0, 4).forEach((item, order) => {
    const sha256 = String(order + 1).repeat(64)
    const fileName = `${item}证明材料.pdf`
    writer.insert('evidence', { owner: studio, slot: checklistSlot(item), fileName, sha256, order })
  })
  return studio
}

/** A studio with something in every section of its book of that year; the same on every run. Returns its id. */
export const createFullStudio = (store: Store, year: number): string =>
  store.write({ label: 'generate' }, (writer) => fill(writer, createRandom(7), year))
