import type { Share } from './judging-rules.ts'
import type { PackCategory, PackFormField, RulePack } from './rule-pack.ts'

export const packParts = [
  'pack',
  'parameter',
  'category',
  'quota',
  'field',
  'required',
  'limit',
  'options',
  'slot',
  'signatures',
  'stage',
  'check',
  'criterion',
  'scoring',
  'judging',
] as const

export type PackPart = (typeof packParts)[number]

/** One thing that two packs say differently. `before` null: only the second has it; `after` null: only the first. */
export interface PackDifference {
  readonly part: PackPart
  /** What it is called in the pack, with its category where it belongs to one. */
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

type Say = (name: string, before: string | null, after: string | null) => readonly PackDifference[]

const say =
  (part: PackPart): Say =>
  (name, before, after) =>
    before === after ? [] : [{ part, name, before, after }]

/** Pairs of the two lists by key, in the order of the second, what only the first has last. */
const paired = <T>(
  before: readonly T[],
  after: readonly T[],
  key: (item: T) => string,
): readonly (readonly [T | null, T | null])[] => {
  const old = new Map(before.map((item) => [key(item), item]))
  const now = new Set(after.map(key))
  return [
    ...after.map((item) => [old.get(key(item)) ?? null, item] as const),
    ...before.filter((item) => !now.has(key(item))).map((item) => [item, null] as const),
  ]
}

const fieldDifferences = (
  category: string,
  before: PackFormField | null,
  after: PackFormField | null,
): readonly PackDifference[] => {
  const name = `${category} · ${(after ?? before)?.label ?? ''}`
  if (!before || !after) return say('field')(name, before?.label ?? null, after?.label ?? null)
  const options = (field: PackFormField): string => (field.options ?? []).map(({ label }) => label).join('、')
  const flag = (field: PackFormField): string => (field.required ? '✓' : '')
  return [
    ...say('field')(name, before.label, after.label),
    ...say('required')(name, flag(before), flag(after)),
    ...say('limit')(name, String(before.maxLength ?? ''), String(after.maxLength ?? '')),
    ...say('options')(name, options(before), options(after)),
  ]
}

const slotText = ({ label, required, kinds }: PackCategory['slots'][number]): string =>
  `${label}${required ? ' ✓' : ''} (${kinds.join(', ')})`

const categoryDifferences = (
  before: PackCategory | null,
  after: PackCategory | null,
): readonly PackDifference[] => {
  const name = (after ?? before)?.title ?? ''
  if (!before || !after) return say('category')(name, before?.title ?? null, after?.title ?? null)
  const signatures = ({ signatures: list }: PackCategory): string =>
    list.map(({ title, seal }) => `${title}（${seal}）`).join(' → ')
  return [
    ...say('category')(name, before.title, after.title),
    ...say('quota')(name, String(before.quota), String(after.quota)),
    ...paired(before.form, after.form, ({ field }) => field).flatMap(([a, b]) =>
      fieldDifferences(name, a, b),
    ),
    ...paired(before.slots, after.slots, ({ id }) => id).flatMap(([a, b]) =>
      say('slot')(`${name} · ${(b ?? a)?.label ?? ''}`, a && slotText(a), b && slotText(b)),
    ),
    ...say('signatures')(name, signatures(before), signatures(after)),
  ]
}

const stageText = (pack: RulePack, stage: RulePack['stages'][number]): string => {
  const title = (id: string): string => pack.stages.find((other) => other.id === id)?.title ?? id
  return `${stage.title} → ${stage.next.map(title).join('、')}`
}

const scoringText = ({ scoring }: RulePack): string => {
  const label = (id: string): string => scoring.criteria.find((criterion) => criterion.id === id)?.label ?? id
  return [scoring.dropExtremesFrom, scoring.decimals, scoring.tieCriteria.map(label).join(' > ')].join(' / ')
}

const judgingText = ({ judging }: RulePack): string => {
  const share = ({ needs, of }: Share): string => `${needs}/${of}`
  const { quorum, judgesPerEntry, conflictYears, reserves, ballot } = judging
  return [
    share(quorum),
    judgesPerEntry ?? '—',
    conflictYears,
    reserves,
    ballot ? share(ballot.majority) : '—',
  ].join(' / ')
}

/** What the second pack says otherwise than the first, in the order of the pack; the years themselves do not count. */
export const packDifferences = (before: RulePack, after: RulePack): readonly PackDifference[] => {
  const bare = (text: string, pack: RulePack): string => text.replaceAll(String(pack.year), '')
  const parameters = (pack: RulePack) =>
    Object.entries(pack.parameters).map(([name, it]) => ({ name, ...it }))
  return [
    ...(bare(before.title, before) === bare(after.title, after)
      ? []
      : say('pack')(after.title, before.title, after.title)),
    ...say('pack')(after.organiser, before.organiser, after.organiser),
    ...paired(parameters(before), parameters(after), ({ name }) => name).flatMap(([a, b]) =>
      say('parameter')((b ?? a)?.label ?? '', a && String(a.value), b && String(b.value)),
    ),
    ...paired(before.categories, after.categories, ({ id }) => id).flatMap(([a, b]) =>
      categoryDifferences(a, b),
    ),
    ...paired(before.stages, after.stages, ({ id }) => id).flatMap(([a, b]) =>
      say('stage')((b ?? a)?.title ?? '', a && stageText(before, a), b && stageText(after, b)),
    ),
    ...paired(before.checks, after.checks, ({ rule }) => rule).flatMap(([a, b]) =>
      say('check')((b ?? a)?.rule ?? '', a?.severity ?? null, b?.severity ?? null),
    ),
    ...paired(before.scoring.criteria, after.scoring.criteria, ({ id }) => id).flatMap(([a, b]) =>
      say('criterion')((b ?? a)?.label ?? '', a && String(a.max), b && String(b.max)),
    ),
    ...say('scoring')('', scoringText(before), scoringText(after)),
    ...say('judging')('', judgingText(before), judgingText(after)),
  ]
}
