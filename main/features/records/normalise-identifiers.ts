import { ExpectedError, type LedgerError } from '../../../shared/errors.ts'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { FieldValue, TextFormat, Values } from '../../../shared/record/field.ts'
import { parseCreditCode } from '../../../shared/rules/credit-code.ts'
import { parseDocumentNumber } from '../../../shared/rules/document-number.ts'
import { parseIdNumber } from '../../../shared/rules/id-number.ts'
import { parseIpc, parseLoc } from '../../../shared/rules/ipc.ts'
import { parsePatentNumber } from '../../../shared/rules/patent-number.ts'
import { parsePhone } from '../../../shared/rules/phone.ts'
import { parseRegionCode } from '../../../shared/rules/region-code.ts'

type Normalised = { readonly text: string } | { readonly message: string }

const checkAdvice = (expected: string | undefined): string =>
  expected === undefined ? '请对照证件原件核对' : `最后一位按校验规则应为 ${expected}，请对照证件原件逐位核对`

const patentNumber = (text: string): Normalised => {
  const parsed = parsePatentNumber(text)
  if (parsed.ok) return { text: parsed.number }
  switch (parsed.reason) {
    case 'shape':
      return { message: '专利号应为 12 位数字加校验位，例如 202310123456.7，请对照证书填写' }
    case 'type':
      return { message: '专利号第 5 位表示专利类型，只能是 1、2、3、8、9，请对照证书核对' }
    case 'check':
      return { message: `专利号校验不符：${checkAdvice(parsed.expected)}` }
  }
}

const creditCode = (text: string): Normalised => {
  const parsed = parseCreditCode(text)
  if (parsed.ok) return { text: parsed.code }
  switch (parsed.reason) {
    case 'length':
      return { message: '统一社会信用代码应为 18 位，请对照营业执照补全' }
    case 'alphabet':
      return { message: '统一社会信用代码只含数字和大写字母，且没有 I、O、S、V、Z，请对照营业执照核对' }
    case 'region':
      return { message: '统一社会信用代码第 3 至 8 位是行政区划，应全为数字，请对照营业执照核对' }
    case 'check':
      return { message: `统一社会信用代码校验不符：${checkAdvice(parsed.expected)}` }
  }
}

const phone = (text: string): Normalised => {
  const parsed = parsePhone(text)
  if (parsed.ok) return { text: parsed.phone }
  switch (parsed.reason) {
    case 'mobileLength':
      return { message: '手机号码应为 11 位，请核对是否多写或漏写' }
    case 'areaCode':
      return { message: '固定电话请写上区号，例如 025-83536666' }
    case 'shape':
      return { message: '请填写一个手机或固定电话号码，例如 13812345678 或 025-83536666' }
  }
}

const documentNumber = (text: string): Normalised => {
  const parsed = parseDocumentNumber(text)
  return parsed.ok ? { text: parsed.number } : { message: '文号请按文件写全，例如 苏工发〔2023〕3号' }
}

const idNumber = (text: string): Normalised => {
  const parsed = parseIdNumber(text)
  return parsed.ok ? { text: parsed.number } : { message: '身份证号码有误，请对照证件逐位核对 18 位' }
}

const regionCode = (text: string): Normalised => {
  const parsed = parseRegionCode(text)
  return parsed.ok ? { text: parsed.code } : { message: '请填写 6 位江苏省行政区划代码，例如 320100' }
}

const classification = (text: string): Normalised => {
  const ipc = parseIpc(text)
  if (ipc.ok) return { text: ipc.symbol }
  const loc = parseLoc(text)
  return loc.ok ? { text: loc.symbol } : { message: '分类号请写成 B23K 10/22（外观设计写成 16-06）' }
}

const rules: Readonly<Record<TextFormat, (text: string) => Normalised>> = {
  patentNumber,
  creditCode,
  idNumber,
  regionCode,
  phone,
  documentNumber,
  classification,
}

/**
 * Identifiers in their official form. Throws ExpectedError('invalid-input') with one message per wrong field.
 * What is on file unchanged is not looked at: an import may have kept a wrong phone number with a remark.
 */
export const normaliseIdentifiers = (
  definition: RecordDefinition,
  patch: Values,
  current: Values,
): Values => {
  const fields: NonNullable<LedgerError['fields']>[number][] = []
  const values: Record<string, FieldValue> = { ...patch }
  for (const field of definition.fields) {
    const given = patch[field.name]
    if (field.kind !== 'text' || !field.format || typeof given !== 'string') continue
    const text = given.trim()
    if (text === '' || given === current[field.name]) continue
    const normalised = rules[field.format](text)
    if ('text' in normalised) values[field.name] = normalised.text
    else fields.push({ field: field.name, message: normalised.message })
  }
  if (fields.length > 0) throw new ExpectedError('invalid-input', { reason: '' }, fields)
  return values
}
