import { type RulePack, rulePackSchema } from './rule-pack.ts'

/** `2026-12-31` of a pack of 2026 is `2027-12-31` in that of 2027; 29 February becomes the last day of February. */
const moveDate = (date: string, from: number, to: number): string => {
  const year = Number(date.slice(0, 4)) + to - from
  const moved = `${year}${date.slice(4)}`
  return moved.endsWith('-02-29') && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1
    ? `${year}-02-28`
    : moved
}

/**
 * A pack carried over to another year: the same forms, limits and rules; texts that name the year and dates follow.
 * Nothing stays verified, since the notice of the new year may say otherwise; each source says where it came from.
 */
export const rollPack = (pack: RulePack, year: number): RulePack => {
  const ofYear = (text: string): string => text.replaceAll(String(pack.year), String(year))
  const parameters = Object.entries(pack.parameters).map(([name, parameter]) => {
    const { value, source } = parameter
    const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)
    return [
      name,
      {
        ...parameter,
        value: isDate ? moveDate(value, pack.year, year) : value,
        verified: false,
        source: parameter.verified ? `沿用 ${pack.year} 年：${source}` : source,
      },
    ] as const
  })
  return rulePackSchema.parse({
    ...pack,
    id: ofYear(pack.id),
    version: ofYear(pack.version),
    title: ofYear(pack.title),
    year,
    parameters: Object.fromEntries(parameters),
  })
}
