import type { LinkValue, Values } from '../record/field.ts'
import { textOf } from '../record/read-value.ts'
import { unitCoreName } from '../text/unit-core-name.ts'

/** Why two records of one kind may be the same person or unit. */
export type SameReason = 'sameNumber' | 'sameUnit' | 'samePhone' | 'sameBorn' | 'sameCode' | 'sameCore'

const sameText = (a: Values, b: Values, field: string): boolean => {
  const [one, other] = [textOf(a, field).trim(), textOf(b, field).trim()]
  return one !== '' && one === other
}

const differ = (a: Values, b: Values, field: string): boolean => {
  const [one, other] = [textOf(a, field).trim(), textOf(b, field).trim()]
  return one !== '' && other !== '' && one !== other
}

const unitKey = ({ unit }: Values): string => {
  const link = unit as LinkValue | null | undefined
  return link?.id ?? link?.text ?? ''
}

/** Dates may be written to the year, the month or the day: they contradict each other only in what both say. */
const datesClash = (a: Values, b: Values, field: string): boolean => {
  const [one, other] = [textOf(a, field), textOf(b, field)]
  const length = Math.min(one.length, other.length)
  return length > 0 && one.slice(0, length) !== other.slice(0, length)
}

/** ID numbers of two people as they can be read now, null where one cannot. */
export type NumberPair = readonly [string | null, string | null]

/**
 * The same name is not the same person (DESIGN §4.8): unit, phone or birth must speak for it, and nothing against. What
 * is empty says nothing. One ID number is one person, however the name is written; two are two.
 */
export const samePersonReasons = (
  a: Values,
  b: Values,
  [one, other]: NumberPair = [null, null],
): readonly SameReason[] => {
  if (one !== null && other !== null) return one === other ? ['sameNumber'] : []
  if (!sameText(a, b, 'name') || differ(a, b, 'sex') || datesClash(a, b, 'born')) return []
  return [
    ...(unitKey(a) !== '' && unitKey(a) === unitKey(b) ? (['sameUnit'] as const) : []),
    ...(sameText(a, b, 'phone') ? (['samePhone'] as const) : []),
    ...(textOf(a, 'born').length >= 7 && sameText(a, b, 'born') ? (['sameBorn'] as const) : []),
  ]
}

/** One credit code is one unit; two different ones are two, however alike the names. */
export const sameUnitReasons = (a: Values, b: Values): readonly SameReason[] => {
  if (differ(a, b, 'creditCode')) return []
  const [one, other] = [unitCoreName(textOf(a, 'name')), unitCoreName(textOf(b, 'name'))]
  return [
    ...(sameText(a, b, 'creditCode') ? (['sameCode'] as const) : []),
    ...(one !== null && one === other ? (['sameCore'] as const) : []),
  ]
}
