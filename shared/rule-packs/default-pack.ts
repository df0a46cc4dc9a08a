import type { RulePack } from './rule-pack.ts'
import { shippedPack } from './shipped-packs.ts'

/** The rule pack a new cycle starts from where nothing else is said: 省部属企业三个十大. */
export const defaultPack = (year: number): RulePack => shippedPack('three-tens', year)
