import { reuseStrengths, type ReuseStrength } from '../../reuse-views.ts'

/** Smaller is stronger. */
export const strengthOrder = (strength: ReuseStrength): number => reuseStrengths.indexOf(strength)

export const strongest = (found: readonly { readonly strength: ReuseStrength }[]): ReuseStrength =>
  found.map(({ strength }) => strength).toSorted((a, b) => strengthOrder(a) - strengthOrder(b))[0] ?? 'weak'
