import { defaultPack } from '../../../../shared/rule-packs/default-pack.ts'
import type {
  AwardFacts,
  CheckContext,
  CheckEntry,
  CheckEvidence,
  PatentOnFile,
  PersonFacts,
  UnitFacts,
} from '../../../../shared/rules/checks/check-context.ts'
import { buildCheckIndex } from '../../../../shared/rules/checks/check-index.ts'

export const pack = defaultPack(2026)
export const unit = { id: 'u1', text: '江苏长江电力集团有限公司' }
export const otherUnit = { id: 'u2', text: '江苏太湖铁路集团有限公司' }
export const number = '202011058180.0'

export const file = (slot: string, more: Partial<CheckEvidence> = {}): CheckEvidence => ({
  slot,
  fileName: `${slot}.pdf`,
  sha256: `sha-${slot}`,
  size: 1000,
  problems: [],
  ...more,
})

/** Kept by every rule in its category: an achievement unless `more` says otherwise. */
export const entry = (more: Partial<CheckEntry> = {}): CheckEntry => ({
  id: 'n1',
  category: 'achievement',
  number: 1,
  title: '配电网接地故障快速定位装置',
  unit,
  recommender: unit,
  completers: [
    { name: '徐志强', personId: null, post: '电焊工', skill: '高级技师' },
    { name: '许昊', personId: null },
  ],
  patentNumber: null,
  industryKind: 'emerging',
  firstUse: '2023-03-15',
  benefits: [
    { year: 2024, amount: 4_900_000_00 },
    { year: 2025, amount: 3_750_000_00 },
  ],
  contact: '王敏',
  phone: '17728272906',
  answers: { innovationPoints: '用零序电流比对定位故障区段。' },
  evidence: [file('benefitProof'), file('useProof')],
  stage: 'draft',
  openObjections: [],
  notice: null,
  sameWorks: [],
  explained: {},
  ...more,
})

export const patentEntry = (more: Partial<CheckEntry> = {}): CheckEntry =>
  entry({
    category: 'patent',
    title: '一种配电网接地故障装置',
    patentNumber: number,
    evidence: [file('benefitProof'), file('useProof'), file('patentCertificate')],
    ...more,
  })

export const patent = (more: Partial<PatentOnFile> = {}): PatentOnFile => ({
  title: '一种配电网接地故障装置',
  kind: 'invention',
  filedOn: '2020-06-01',
  grantedOn: '2022-08-09',
  unit,
  patentees: null,
  inventors: ['徐志强', '许昊'],
  legalStatus: 'granted',
  paidThrough: 2026,
  statusCheckedOn: '2026-10-01',
  mainClass: 'G01R31/08',
  divisional: false,
  ...more,
})

export const unitFacts = (more: Partial<UnitFacts> = {}): UnitFacts => ({
  name: unit.text,
  shortName: '长江电力',
  creditCode: '91320700563877869Q',
  otherNames: [],
  parent: null,
  affiliation: 'provincial',
  regionCode: '320100',
  industrySection: 'D',
  industryCode: 'D4420',
  ...more,
})

export const personFacts = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  frontLine: null,
  unitHead: null,
  post: null,
  skill: null,
  education: null,
  unit,
  born: '1985-06',
  ...more,
})

export const award = (more: Partial<AwardFacts> = {}): AwardFacts => ({
  title: '隧道管片自动喷涂装置',
  name: '职工十大科技创新成果',
  year: 2024,
  unit: otherUnit,
  completers: ['李志强', '马昊'],
  people: [null, null],
  patentNumber: null,
  ...more,
})

export const context = (
  entries: readonly CheckEntry[],
  more: Partial<Omit<CheckContext, 'entries' | 'index'>> = {},
): CheckContext => ({
  today: '2026-11-23',
  deadline: '2026-12-31',
  pack,
  entries,
  index: buildCheckIndex(entries),
  patents: new Map([[number, patent()]]),
  units: new Map([
    ['u1', unitFacts()],
    ['u2', unitFacts({ name: otherUnit.text, shortName: '太湖铁路', creditCode: '91320500598088667C' })],
  ]),
  people: new Map(),
  awards: [award()],
  waiting: [],
  missingGlyphs: () => [],
  ...more,
})

export interface Fixture {
  readonly entry?: CheckEntry
  readonly others?: readonly CheckEntry[]
  readonly context?: Partial<Omit<CheckContext, 'entries' | 'index'>>
}

/** `passes` lies as close to `fails` as the rule allows. */
export interface RuleCase {
  readonly rule: string
  readonly why: string
  readonly fails: Fixture
  readonly field: string
  readonly message: string
  readonly passes: Fixture
}

/** The pack with one more question in every form. */
export const asking = (field: string, label: string) => ({
  pack: {
    ...pack,
    categories: pack.categories.map((category) => ({
      ...category,
      form: [...category.form, { field, label, kind: 'text' as const, required: false }],
    })),
  },
})

export const withParameter = (name: string, value: number | string) => ({
  pack: {
    ...pack,
    parameters: { ...pack.parameters, [name]: { label: name, verified: false, source: '', value } },
  },
})
