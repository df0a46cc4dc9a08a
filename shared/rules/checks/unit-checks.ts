import { parseCreditCode } from '../credit-code.ts'
import { parsePhone } from '../phone.ts'
import type { Check } from './check-context.ts'
import { labelOf } from './pack-parameters.ts'

export const unitOnFile: Check = (entry, context) => {
  if (!entry.unit || entry.unit.text === '') return []
  const label = labelOf('unit', entry, context)
  const onFile = entry.unit.id === null ? undefined : context.units.get(entry.unit.id)
  if (!onFile) {
    const message = `“${label}”“${entry.unit.text}”不在单位名录中，请核对全称是否与公章一致，并在单位台账中登记。`
    return [{ field: 'unit', message }]
  }
  if (onFile.name === entry.unit.text) return []
  const message = `“${label}”写作“${entry.unit.text}”，名录中的全称是“${onFile.name}”；请改成与公章一致。`
  return [{ field: 'unit', message }]
}

export const creditCode: Check = (entry, { units }) => {
  const unit = entry.unit?.id ? units.get(entry.unit.id) : undefined
  if (!unit) return []
  if (!unit.creditCode) {
    const message = `“${unit.name}”没有登记统一社会信用代码，请在单位台账中补充；尚未取得的请说明。`
    return [{ field: 'unit', message }]
  }
  const parsed = parseCreditCode(unit.creditCode)
  if (parsed.ok) return []
  const hint = parsed.expected === undefined ? '' : `（末位应为“${parsed.expected}”，或其他位有误）`
  const message = `“${unit.name}”的统一社会信用代码“${unit.creditCode}”不正确${hint}，请对照证书改正单位台账。`
  return [{ field: 'unit', message }]
}

const phoneRemedies = {
  mobileLength: '手机号应为 11 位',
  areaCode: '座机请加区号，例如 025-83536666',
  shape: '请填一个手机号或带区号的座机号',
} as const

export const phoneFormat: Check = (entry, context) => {
  if (!entry.phone || entry.phone.trim() === '') return []
  const parsed = parsePhone(entry.phone)
  if (parsed.ok) return []
  const message = `“${labelOf('phone', entry, context)}”“${entry.phone}”不像能打通的号码：${phoneRemedies[parsed.reason]}。请核对后改正。`
  return [{ field: 'phone', message }]
}
