import { say } from '../../text/say.ts'
import { parseCreditCode } from '../credit-code.ts'
import { parsePhone } from '../phone.ts'
import type { Check } from './check-context.ts'
import { labelOf } from './pack-parameters.ts'

export const unitOnFile: Check = (entry, context) => {
  if (!entry.unit || entry.unit.text === '') return []
  const label = labelOf('unit', entry, context)
  const onFile = entry.unit.id === null ? undefined : context.units.get(entry.unit.id)
  if (!onFile) {
    const message = say(
      '“{label}”“{unit}”不在单位名录中，请核对全称是否与公章一致，并在单位台账中登记。',
      '“{label}”: “{unit}” is not in the list of units; check the full name against the seal, and enter the unit.',
      { label, unit: entry.unit.text },
    )
    return [{ field: 'unit', message }]
  }
  if (onFile.name === entry.unit.text) return []
  const message = say(
    '“{label}”写作“{unit}”，名录中的全称是“{name}”；请改成与公章一致。',
    '“{label}” says “{unit}”, but the full name on file is “{name}”; make it agree with the seal.',
    { label, unit: entry.unit.text, name: onFile.name },
  )
  return [{ field: 'unit', message }]
}

export const creditCode: Check = (entry, { units }) => {
  const unit = entry.unit?.id ? units.get(entry.unit.id) : undefined
  if (!unit) return []
  if (!unit.creditCode) {
    const message = say(
      '“{unit}”没有登记统一社会信用代码，请在单位台账中补充；尚未取得的请说明。',
      '“{unit}” has no credit code on file; add it to the unit, or explain that there is none yet.',
      { unit: unit.name },
    )
    return [{ field: 'unit', message }]
  }
  const parsed = parseCreditCode(unit.creditCode)
  if (parsed.ok) return []
  const hint =
    parsed.expected === undefined
      ? ''
      : say(
          '（末位应为“{expected}”，或其他位有误）',
          ' (its last character should be “{expected}”, or another is wrong)',
          { expected: parsed.expected },
        )
  const message = say(
    '“{unit}”的统一社会信用代码“{code}”不正确{hint}，请对照证书改正单位台账。',
    'The credit code “{code}” of “{unit}” is not valid{hint}; correct it after the certificate.',
    { unit: unit.name, code: unit.creditCode, hint },
  )
  return [{ field: 'unit', message }]
}

const phoneRemedies = {
  mobileLength: { zh: '手机号应为 11 位', en: 'a mobile number has 11 digits' },
  areaCode: {
    zh: '座机请加区号，例如 025-83536666',
    en: 'a fixed line needs its area code, e.g. 025-83536666',
  },
  shape: {
    zh: '请填一个手机号或带区号的座机号',
    en: 'give one mobile number or a fixed line with its area code',
  },
} as const

export const phoneFormat: Check = (entry, context) => {
  if (!entry.phone || entry.phone.trim() === '') return []
  const parsed = parsePhone(entry.phone)
  if (parsed.ok) return []
  const message = say(
    '“{label}”“{phone}”不像能打通的号码：{why}。请核对后改正。',
    '“{label}”: “{phone}” does not look like a number that answers; {why}. Check and correct it.',
    { label: labelOf('phone', entry, context), phone: entry.phone, why: phoneRemedies[parsed.reason] },
  )
  return [{ field: 'phone', message }]
}
