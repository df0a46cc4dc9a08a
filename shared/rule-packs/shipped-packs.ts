import city from './city-three-tens-2026.json' with { type: 'json' }
import fiveSmall from './five-small-2026.json' with { type: 'json' }
import { type RulePack, rulePackSchema } from './rule-pack.ts'
import threeTens from './three-tens-2026.json' with { type: 'json' }

/** Packs that come with the program, the default one first: data, and nothing but data. */
export const shippedPackNames = ['three-tens', 'city-three-tens', 'five-small'] as const
export type ShippedPackName = (typeof shippedPackNames)[number]

const files: Readonly<Record<ShippedPackName, unknown>> = {
  'three-tens': threeTens,
  'city-three-tens': city,
  'five-small': fiveSmall,
}

/**
 * A shipped pack with the texts that name a year set to `year`. The notice of the year was not at hand, so what it
 * may fix is marked unverified and can be edited.
 */
export const shippedPack = (name: ShippedPackName, year: number): RulePack => {
  const pack = rulePackSchema.parse(files[name])
  const ofYear = (text: string): string => text.replaceAll(String(pack.year), String(year))
  const { deadline } = pack.parameters
  return {
    ...pack,
    id: ofYear(pack.id),
    version: ofYear(pack.version),
    title: ofYear(pack.title),
    year,
    parameters: deadline
      ? { ...pack.parameters, deadline: { ...deadline, value: `${year}-12-31` } }
      : pack.parameters,
  }
}
