import { ExpectedError, type FieldFault } from '../../../shared/errors.ts'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { FieldValue, Label, TextFormat, Values } from '../../../shared/record/field.ts'
import { parseCreditCode } from '../../../shared/rules/credit-code.ts'
import { parseDocumentNumber } from '../../../shared/rules/document-number.ts'
import { parseIdNumber } from '../../../shared/rules/id-number.ts'
import { parseIpc, parseLoc } from '../../../shared/rules/ipc.ts'
import { parsePatentNumber } from '../../../shared/rules/patent-number.ts'
import { parsePhone } from '../../../shared/rules/phone.ts'
import { parseRegionCode } from '../../../shared/rules/region-code.ts'
import { said, say } from '../../../shared/text/say.ts'

type Normalised = { readonly text: string } | { readonly fault: Label }

const checkAdvice = (expected: string | undefined): Label =>
  expected === undefined
    ? say('请对照证件原件核对', 'check it against the original')
    : say(
        '最后一位按校验规则应为 {expected}，请对照证件原件逐位核对',
        'by the rule its last character should be {expected}; check each character against the original',
        { expected },
      )

const patentNumber = (text: string): Normalised => {
  const parsed = parsePatentNumber(text)
  if (parsed.ok) return { text: parsed.number }
  switch (parsed.reason) {
    case 'shape':
      return {
        fault: say(
          '专利号应为 12 位数字加校验位，例如 202310123456.7，请对照证书填写',
          'A patent number has 12 digits and a check character, e.g. 202310123456.7; write it as on the certificate',
        ),
      }
    case 'type':
      return {
        fault: say(
          '专利号第 5 位表示专利类型，只能是 1、2、3、8、9，请对照证书核对',
          'The fifth digit of a patent number is its kind, 1, 2, 3, 8 or 9; check it against the certificate',
        ),
      }
    case 'check':
      return {
        fault: say('专利号校验不符：{advice}', 'The patent number fails its check: {advice}', {
          advice: checkAdvice(parsed.expected),
        }),
      }
  }
}

const creditCode = (text: string): Normalised => {
  const parsed = parseCreditCode(text)
  if (parsed.ok) return { text: parsed.code }
  switch (parsed.reason) {
    case 'length':
      return {
        fault: say(
          '统一社会信用代码应为 18 位，请对照营业执照补全',
          'A credit code has 18 characters; complete it after the licence',
        ),
      }
    case 'alphabet':
      return {
        fault: say(
          '统一社会信用代码只含数字和大写字母，且没有 I、O、S、V、Z，请对照营业执照核对',
          'A credit code has digits and capital letters without I, O, S, V and Z; check it against the licence',
        ),
      }
    case 'region':
      return {
        fault: say(
          '统一社会信用代码第 3 至 8 位是行政区划，应全为数字，请对照营业执照核对',
          'Characters 3 to 8 of a credit code are the digits of a region; check them against the licence',
        ),
      }
    case 'check':
      return {
        fault: say('统一社会信用代码校验不符：{advice}', 'The credit code fails its check: {advice}', {
          advice: checkAdvice(parsed.expected),
        }),
      }
  }
}

const phone = (text: string): Normalised => {
  const parsed = parsePhone(text)
  if (parsed.ok) return { text: parsed.phone }
  switch (parsed.reason) {
    case 'mobileLength':
      return {
        fault: say(
          '手机号码应为 11 位，请核对是否多写或漏写',
          'A mobile number has 11 digits; check for one too many or too few',
        ),
      }
    case 'areaCode':
      return {
        fault: say(
          '固定电话请写上区号，例如 025-83536666',
          'Write a fixed line with its area code, e.g. 025-83536666',
        ),
      }
    case 'shape':
      return {
        fault: say(
          '请填写一个手机或固定电话号码，例如 13812345678 或 025-83536666',
          'Write one mobile or fixed number, e.g. 13812345678 or 025-83536666',
        ),
      }
  }
}

const documentNumber = (text: string): Normalised => {
  const parsed = parseDocumentNumber(text)
  return parsed.ok
    ? { text: parsed.number }
    : {
        fault: say(
          '文号请按文件写全，例如 苏工发〔2023〕3号',
          'Write the whole document number, such as “苏工发〔2023〕3号”',
        ),
      }
}

const idNumber = (text: string): Normalised => {
  const parsed = parseIdNumber(text)
  return parsed.ok
    ? { text: parsed.number }
    : {
        fault: say(
          '身份证号码有误，请对照证件逐位核对 18 位',
          'The ID number is not valid; check its 18 characters against the card',
        ),
      }
}

const regionCode = (text: string): Normalised => {
  const parsed = parseRegionCode(text)
  return parsed.ok
    ? { text: parsed.code }
    : {
        fault: say(
          '请填写 6 位江苏省行政区划代码，例如 320100',
          'Write a region code of Jiangsu, six digits, e.g. 320100',
        ),
      }
}

const classification = (text: string): Normalised => {
  const ipc = parseIpc(text)
  if (ipc.ok) return { text: ipc.symbol }
  const loc = parseLoc(text)
  return loc.ok
    ? { text: loc.symbol }
    : {
        fault: say(
          '分类号请写成 B23K 10/22（外观设计写成 16-06）',
          'Write the classification as B23K 10/22 (a design as 16-06)',
        ),
      }
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
  const fields: FieldFault[] = []
  const values: Record<string, FieldValue> = { ...patch }
  for (const field of definition.fields) {
    const given = patch[field.name]
    if (field.kind !== 'text' || !field.format || typeof given !== 'string') continue
    const text = given.trim()
    if (text === '' || given === current[field.name]) continue
    const normalised = rules[field.format](text)
    if ('text' in normalised) values[field.name] = normalised.text
    else fields.push({ field: field.name, ...said(normalised.fault) })
  }
  if (fields.length > 0) throw new ExpectedError('invalid-input', {}, fields)
  return values
}
