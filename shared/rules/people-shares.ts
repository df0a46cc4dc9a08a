import type { PersonEntry } from '../record/field.ts'

/** Shares are reckoned in hundredths of a per cent, whole numbers: 33.33 + 33.33 + 33.34 is 100. */
const whole = 10_000

const hundredths = (share: number | undefined): number => Math.round((share ?? 0) * 100)

export interface ShareSum {
  /** How many have a share. */
  readonly filled: number
  /** Sum in per cent, exact to two decimals. */
  readonly sum: number
  /** What is missing to 100 %; below zero where there is too much. */
  readonly missing: number
}

export const sumShares = (people: readonly PersonEntry[]): ShareSum => {
  const sum = people.reduce((total, { share }) => total + hundredths(share), 0)
  return {
    filled: people.filter(({ share }) => share !== undefined).length,
    sum: sum / 100,
    missing: (whole - sum) / 100,
  }
}

/** 100 % in equal parts, to two decimals; what does not divide goes to those who stand first. */
export const equalShares = (count: number): readonly number[] => {
  const each = Math.floor(whole / count)
  const left = whole - each * count
  return Array.from({ length: count }, (_, rank) => (each + (rank < left ? 1 : 0)) / 100)
}

export const withEqualShares = (people: readonly PersonEntry[]): readonly PersonEntry[] => {
  const shares = equalShares(people.length)
  return people.map((person, rank) => ({ ...person, share: shares[rank] ?? 0 }))
}
