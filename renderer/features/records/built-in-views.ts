import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { MenuType } from '../../lib/menu-types.ts'
import type { builtInTexts } from './built-in-view-texts.ts'

/** A view that comes with the program: its name, and what it asks as the address of the register carries it. */
export interface BuiltInView {
  readonly name: (typeof builtInTexts.keys)[number]
  readonly address: string
}

type Day = { readonly year: number; readonly month: string }
type Views = Readonly<Record<MenuType, (day: Day) => readonly BuiltInView[]>>

const noEvidence: BuiltInView = { name: 'noEvidence', address: 'evidence=false' }
const frontLine: BuiltInView = { name: 'frontLine', address: 'completers.front=true' }
const byUnit: BuiltInView = { name: 'byUnit', address: 'group=unit' }
const byStudio: BuiltInView = { name: 'byStudio', address: 'group=studio' }
const provincialUp = 'level=provincial&level=national'
/** Amounts are in fen: 100 万元. */
const million = 100_000_000
const within = (field: string, year: number): string => `${field}.from=${year}&${field}.to=${year}`

const views: Views = {
  studio: () => [
    { name: 'provincialUp', address: provincialUp },
    { name: 'modelWorkers', address: 'kind=modelWorker' },
    noEvidence,
    { name: 'byLevel', address: 'group=level' },
    byUnit,
  ],
  alliance: () => [{ name: 'byUnit', address: 'group=leadUnit' }, noEvidence],
  pairing: () => [{ name: 'pairings', address: 'state=running&sort=endsOn' }, noEvidence],
  apprenticeship: ({ month }) => [
    { name: 'apprentices', address: 'state=running&sort=endsOn' },
    { name: 'ended', address: `state=running&endsOn.to=${month}&sort=endsOn` },
    byStudio,
  ],
  project: ({ year, month }) => [
    { name: 'running', address: 'state=running&sort=dueOn' },
    {
      name: 'late',
      address: `state=planned&state=running&dueOn.to=${month}&finishedOn.empty=true&sort=dueOn`,
    },
    { name: 'thisYearDone', address: `${within('finishedOn', year)}&sort=-finishedOn` },
    { name: 'bottleneck', address: 'bottleneck=true' },
    noEvidence,
    byStudio,
  ],
  challenge: () => [
    { name: 'open', address: 'state=posted&sort=closesOn' },
    { name: 'working', address: 'state=taken&state=working&sort=dueOn' },
    { name: 'bottleneck', address: 'bottleneck=true' },
  ],
  innovation: ({ year }) => [
    { name: 'thisYear', address: `${within('completedOn', year)}&sort=-completedOn` },
    { name: 'lastYear', address: `${within('completedOn', year - 1)}&sort=-completedOn` },
    noEvidence,
    frontLine,
    { name: 'benefitOver', address: `benefit.from=${million}&sort=-benefit` },
    { name: 'notApplied', address: 'applied=false' },
    { name: 'byCategory', address: 'group=category' },
    byStudio,
  ],
  achievement: ({ year }) => [
    { name: 'thisYearDone', address: `${within('completedOn', year)}&sort=-completedOn` },
    noEvidence,
    frontLine,
    { name: 'benefitOver', address: `benefits.from=${million}` },
    byUnit,
    byStudio,
  ],
  method: () => [
    { name: 'namedMethods', address: 'namedAfter.empty=false' },
    noEvidence,
    frontLine,
    { name: 'byLevel', address: 'group=level' },
    byUnit,
  ],
  award: ({ year }) => [
    { name: 'newAwards', address: `${within('year', year)}&sort=-awardedOn` },
    { name: 'highAwards', address: `${provincialUp}&sort=-year` },
    noEvidence,
    { name: 'byLevel', address: 'group=level' },
  ],
  patent: () => [
    { name: 'valid', address: 'legalStatus=granted&sort=-grantedOn' },
    { name: 'inventions', address: 'patentKind=invention&legalStatus=granted&sort=-grantedOn' },
    { name: 'pending', address: 'legalStatus=pending&sort=filedOn' },
    { name: 'unused', address: 'legalStatus=granted&use=none' },
    noEvidence,
    byUnit,
  ],
  reward: ({ year }) => [
    { name: 'unpaid', address: 'paidOn.empty=true&sort=dueOn' },
    { name: 'paidThisYear', address: `${within('paidOn', year)}&sort=-paidOn` },
    byUnit,
  ],
  unit: () => [{ name: 'enterprises', address: 'group=parent' }],
  person: () => [
    { name: 'frontLinePeople', address: 'frontLine=true' },
    { name: 'honoured', address: 'honours.empty=false' },
    { name: 'noUnit', address: 'unit.empty=true' },
    byUnit,
  ],
}

/** The views of a register that come with the program; `today` as YYYY-MM-DD. Rows inside a record have none. */
export const builtInViews = (type: RecordType, today: string): readonly BuiltInView[] =>
  type in views ? views[type as MenuType]({ year: Number(today.slice(0, 4)), month: today.slice(0, 7) }) : []
