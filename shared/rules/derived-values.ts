import type { FieldValue, Values } from '../record/field.ts'
import type { RecordType } from '../record/record-type-name.ts'
import { industrySections } from '../records/industries.ts'
import { titleKey } from '../text/title-key.ts'
import { recogniseRank } from './recognise-rank.ts'

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

/** 制造业, C 制造业, C3741 铁路机车 and C37 all give C. */
const sectionOf = (industry: string): string | null => {
  const key = titleKey(industry)
  const named = industrySections.find(({ label, aliases = [] }) =>
    [label.zh, ...aliases].some((name) => titleKey(name) === key),
  )
  const letter = /^([a-t])(?=\d|\p{Script=Han}|$)/u.exec(key)?.[1]?.toUpperCase()
  return named?.value ?? industrySections.find(({ value }) => value === letter)?.value ?? null
}

const codeOf = (industry: string): string | null =>
  /^\s*([A-T]\d{2,4})(?!\d)/u.exec(industry.normalize('NFKC'))?.[1] ?? null

const filled = (values: Record<string, FieldValue>): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

/**
 * What other fields of a record already say in words: a grade from the skill as written, a section from the
 * industry. Fills gaps only; what a person chose is never replaced.
 */
export const derivedValues = (type: RecordType, values: Values): Values => {
  if (type === 'person') {
    const skill = recogniseRank(text(values.skill))
    const title = recogniseRank(text(values.title))
    return filled({ skillLevel: skill.skill, titleRank: title.title ?? skill.title })
  }
  if (type === 'unit') {
    const industry = text(values.industry)
    return filled({
      industrySection: industry === '' ? null : sectionOf(industry),
      industryCode: codeOf(industry),
    })
  }
  return {}
}

/** The part of `derivedValues` for which a record, with a patch laid over it, has nothing yet. */
export const missingDerived = (type: RecordType, stored: Values, patch: Values): Values => {
  const values = { ...stored, ...patch }
  return Object.fromEntries(
    Object.entries(derivedValues(type, values)).filter(([name]) => (values[name] ?? null) === null),
  )
}
