import type { RulePack } from '../rule-packs/rule-pack.ts'

/** What a judge may see, as a pack says it. */
export interface KitRules {
  readonly blind: boolean
  /** Fields of the form that no judge is shown. */
  readonly hidden: ReadonlySet<string>
  /** Evidence that goes along where the secretary says nothing else. */
  readonly slots: ReadonlySet<string>
}

/** How to reach somebody is nobody's business but the secretary's. */
const neverShown = ['contact', 'phone']

/** Whose work it is, and what leads there in one step: a patent number names its inventors to anyone who looks it up. */
const tellsWhose = ['unit', 'recommender', 'completers', 'patentNumber', 'answers.inventorNote']

/** Packs made before kits came say nothing of them: they are judged blind, without evidence. */
export const kitRules = (pack: RulePack): KitRules => {
  const { blind = true, hidden = [], slots } = pack.kit ?? {}
  const all = pack.categories.flatMap((category) => category.slots.map(({ id }) => id))
  return {
    blind,
    hidden: new Set([...neverShown, ...hidden, ...(blind ? tellsWhose : [])]),
    slots: new Set(slots ?? (blind ? [] : all)),
  }
}

/** What the secretary settled for one nomination so that it can be judged blind. */
export interface BlindWording {
  /** By field of the form: wording that stands in its place in the kit. */
  readonly words: Readonly<Record<string, string>>
  /** Names of people that are ordinary words here. */
  readonly ordinary: readonly string[]
  /** SHA-256 of evidence that stays out of the kit. */
  readonly leftOut: readonly string[]
}

export const blindWordingOf = (value: unknown): BlindWording => ({
  words: {},
  ordinary: [],
  leftOut: [],
  ...(value as Partial<BlindWording> | null),
})
