import type { TextFormat } from '../record/field.ts'
import { parseCreditCode } from '../rules/credit-code.ts'
import { parseDocumentNumber } from '../rules/document-number.ts'
import { parseIdNumber } from '../rules/id-number.ts'
import { parsePatentNumber } from '../rules/patent-number.ts'
import { parsePhone } from '../rules/phone.ts'
import { type CellOutcome, filled, filledWith, refused } from './cell-outcome.ts'

const again = '改正后重新导入即可，已导入的行不会重复。'

const patentNumber = (text: string): CellOutcome => {
  const parsed = parsePatentNumber(text)
  if (parsed.ok) return filled(parsed.number)
  switch (parsed.reason) {
    case 'check':
      return refused(
        'patent-number-check',
        `专利号“${text}”的校验位不对：按前面的数字推算末位应为“${parsed.expected}”。请对照专利证书核对整个号码，${again}`,
      )
    case 'type':
      return refused(
        'patent-number-type',
        `专利号“${text}”中表示专利种类的数字不存在（年份后一位应为 1、2、3、8 或 9）。请对照专利证书核对，${again}`,
      )
    case 'shape':
      return refused(
        'patent-number-shape',
        `“${text}”不是专利号：应为 12 位数字加 1 位校验位，例如 ZL202115698269.3（2003 年 10 月以前为 8 位加校验位）。请对照专利证书核对，${again}`,
      )
  }
}

const creditCode = (text: string): CellOutcome => {
  const parsed = parseCreditCode(text)
  if (parsed.ok) return filled(parsed.code)
  const why = {
    length: '应为 18 位',
    alphabet: '含有不会出现的字符（不用 I、O、S、V、Z）',
    region: '第 3–8 位应为行政区划数字',
    check: `校验位不对，按前 17 位推算末位应为“${parsed.expected ?? ''}”`,
  }[parsed.reason]
  return refused(
    `credit-code-${parsed.reason}`,
    `统一社会信用代码“${text}”有误：${why}。请对照营业执照核对，${again}`,
  )
}

const documentNumber = (text: string): CellOutcome => {
  const parsed = parseDocumentNumber(text)
  return parsed.ok
    ? filled(parsed.number)
    : refused(
        `document-number-${parsed.reason}`,
        `“${text}”不是规范的发文字号，应如“苏工发〔2023〕3号”。请对照原文件核对，${again}`,
      )
}

const idNumber = (text: string): CellOutcome => {
  const parsed = parseIdNumber(text)
  return parsed.ok
    ? filled(parsed.number)
    : refused(`id-number-${parsed.reason}`, `身份证号码有误（18 位号码校验未通过）。请对照证件核对，${again}`)
}

const phone = (text: string): CellOutcome => {
  const parsed = parsePhone(text)
  if (parsed.ok) return filled(parsed.phone)
  const why = {
    mobileLength: '手机号码应为 11 位',
    areaCode: '固定电话缺少区号，例如 025-83536666',
    shape: '应填一个手机号码或带区号的固定电话',
  }[parsed.reason]
  return filledWith(
    text,
    'phone-format',
    `联系电话“${text}”有误：${why}。已按原样保存，请核实后在记录中改正。`,
  )
}

/**
 * Reads an identifier by the rule of its format, in its official spelling. A wrong identifier refuses the
 * row; a wrong phone number is kept as written with a remark.
 */
export const readIdentifier = (format: TextFormat, text: string): CellOutcome => {
  switch (format) {
    case 'patentNumber':
      return patentNumber(text)
    case 'creditCode':
      return creditCode(text)
    case 'documentNumber':
      return documentNumber(text)
    case 'idNumber':
      return idNumber(text)
    case 'phone':
      return phone(text)
    case 'regionCode':
    case 'classification':
      return filled(text)
  }
}
