import { industrySections } from '../../records/industries.ts'
import { listed, say } from '../../text/say.ts'
import { parseCreditCode } from '../credit-code.ts'
import { regionName } from '../region-code.ts'
import type { Check, CheckEntry, EntryContext, UnitFacts } from './check-context.ts'
import { listParameter } from './pack-parameters.ts'

const unitOf = (entry: CheckEntry, { units }: EntryContext): UnitFacts | undefined =>
  entry.unit?.id ? units.get(entry.unit.id) : undefined

const affiliations = [
  ['provincial', { zh: '省属', en: 'provincial' }],
  ['ministerial', { zh: '部属', en: 'ministerial' }],
  ['municipal', { zh: '设区市', en: 'municipal' }],
  ['other', { zh: '其他', en: 'other' }],
] as const

/** The affiliations a pack takes, as it writes them; none where it takes all. */
const taken = ({ pack }: EntryContext) => {
  const words = listParameter(pack, 'affiliations')
  return affiliations.filter(([, label]) => words.includes(label.zh))
}

export const unitAffiliation: Check = (entry, context) => {
  const unit = unitOf(entry, context)
  const allowed = taken(context)
  const [, label] = affiliations.find(([value]) => value === unit?.affiliation) ?? []
  if (!unit || !label || allowed.length === 0) return []
  if (allowed.some(([value]) => value === unit.affiliation)) return []
  const message = say(
    '“{unit}”的隶属关系是“{label}”，本次只收{allowed}单位的申报；请核对单位台账，或由符合条件的单位申报。',
    '“{unit}” is on file as “{label}”; this selection takes units of these kinds only: {allowed}. Check the unit, or let another nominate.',
    { unit: unit.name, label, allowed: listed(allowed.map(([, one]) => one)) },
  )
  return [{ field: 'unit', message }]
}

export const unitAffiliationKnown: Check = (entry, context) => {
  const unit = unitOf(entry, context)
  if (!unit || unit.affiliation || taken(context).length === 0) return []
  const message = say(
    '“{unit}”没有登记隶属关系（省属、部属等），无法核对申报资格；请在单位台账中补充。',
    '“{unit}” has no affiliation on file, so it cannot be told whether it may nominate; add it to the unit.',
    { unit: unit.name },
  )
  return [{ field: 'unit', message }]
}

/** GB 11714 inside GB 32100: a wrong inner check character is met in real codes, hence only a remark. */
export const organisationCode: Check = (entry, context) => {
  const unit = unitOf(entry, context)
  const parsed = parseCreditCode(unit?.creditCode ?? '')
  if (!unit || !parsed.ok || parsed.orgCodeOk) return []
  const message = say(
    '“{unit}”的统一社会信用代码中，主体标识码“{code}”的校验位不符；请对照证书再看一遍第 9 至 17 位。',
    'In the credit code of “{unit}”, the inner code “{code}” has a wrong check character; look at places 9 to 17 on the certificate again.',
    { unit: unit.name, code: parsed.orgCode },
  )
  return [{ field: 'unit', message }]
}

export const unitRegion: Check = (entry, context) => {
  const unit = unitOf(entry, context)
  const code = unit?.regionCode ?? ''
  if (!unit || code === '' || regionName(code) !== null) return []
  const message = say(
    '“{unit}”的行政区划代码“{code}”不是江苏省内的代码（32 开头的六位数）；请在单位台账中改正，外省单位请说明。',
    'The region code “{code}” of “{unit}” is not one of Jiangsu (six digits that begin with 32); correct the unit, or explain that it lies elsewhere.',
    { unit: unit.name, code },
  )
  return [{ field: 'unit', message }]
}

export const unitIndustry: Check = (entry, context) => {
  const unit = unitOf(entry, context)
  const code = (unit?.industryCode ?? '').trim().toUpperCase()
  const isWritten = /^[A-T]\d{2,4}$/u.test(code)
  const isInSection = !unit?.industrySection || code.startsWith(unit.industrySection)
  if (!unit || code === '' || (isWritten && isInSection)) return []
  const section = industrySections.find(({ value }) => value === unit.industrySection)?.label
  const message = isWritten
    ? say(
        '“{unit}”的行业代码“{code}”不在门类“{section}”之内，请核对其一。',
        'The industry code “{code}” of “{unit}” lies outside of section “{section}”; check one of them.',
        { unit: unit.name, code, section: section ?? '' },
      )
    : say(
        '“{unit}”的行业代码“{code}”应为门类字母 A–T 加 2–4 位数字（例如 C3741），请在单位台账中改正。',
        'The industry code “{code}” of “{unit}” should be a section letter from A to T and two to four digits, e.g. C3741; correct the unit.',
        { unit: unit.name, code },
      )
  return [{ field: 'unit', message }]
}
