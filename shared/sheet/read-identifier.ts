import type { Label, TextFormat } from '../record/field.ts'
import { parseCreditCode } from '../rules/credit-code.ts'
import { parseDocumentNumber } from '../rules/document-number.ts'
import { parseIdNumber } from '../rules/id-number.ts'
import { parsePatentNumber } from '../rules/patent-number.ts'
import { parsePhone } from '../rules/phone.ts'
import { say } from '../text/say.ts'
import { type CellOutcome, filled, filledWith, refused } from './cell-outcome.ts'

const again: Label = {
  zh: '改正后重新导入即可，已导入的行不会重复。',
  en: 'Then import again; rows imported already are not doubled.',
}

const patentNumber = (text: string): CellOutcome => {
  const parsed = parsePatentNumber(text)
  if (parsed.ok) return filled(parsed.number)
  switch (parsed.reason) {
    case 'check':
      return refused(
        'patent-number-check',
        say(
          '专利号“{text}”的校验位不对：按前面的数字推算末位应为“{expected}”。请对照专利证书核对整个号码，{again}',
          'The check character of patent number “{text}” is wrong: by its digits it should be “{expected}”. Check the whole number against the certificate. {again}',
          { text, expected: parsed.expected ?? '', again },
        ),
      )
    case 'type':
      return refused(
        'patent-number-type',
        say(
          '专利号“{text}”中表示专利种类的数字不存在（年份后一位应为 1、2、3、8 或 9）。请对照专利证书核对，{again}',
          'There is no kind of patent as in number “{text}” (the digit after the year is 1, 2, 3, 8 or 9). Check it against the certificate. {again}',
          { text, again },
        ),
      )
    case 'shape':
      return refused(
        'patent-number-shape',
        say(
          '“{text}”不是专利号：应为 12 位数字加 1 位校验位，例如 ZL202115698269.3（2003 年 10 月以前为 8 位加校验位）。请对照专利证书核对，{again}',
          '“{text}” is no patent number: 12 digits and a check character, e.g. ZL202115698269.3 (8 digits and the check character before October 2003). Check it against the certificate. {again}',
          { text, again },
        ),
      )
  }
}

const creditCode = (text: string): CellOutcome => {
  const parsed = parseCreditCode(text)
  if (parsed.ok) return filled(parsed.code)
  const why = {
    length: say('应为 18 位', 'it has 18 characters'),
    alphabet: say(
      '含有不会出现的字符（不用 I、O、S、V、Z）',
      'it holds a character that never occurs (I, O, S, V, Z are not used)',
    ),
    region: say('第 3–8 位应为行政区划数字', 'characters 3–8 are the digits of a region'),
    check: say(
      '校验位不对，按前 17 位推算末位应为“{expected}”',
      'by the first 17 its last character should be “{expected}”',
      { expected: parsed.expected ?? '' },
    ),
  }[parsed.reason]
  return refused(
    `credit-code-${parsed.reason}`,
    say(
      '统一社会信用代码“{text}”有误：{why}。请对照营业执照核对，{again}',
      'Credit code “{text}” is not valid: {why}. Check it against the licence. {again}',
      { text, why, again },
    ),
  )
}

const documentNumber = (text: string): CellOutcome => {
  const parsed = parseDocumentNumber(text)
  return parsed.ok
    ? filled(parsed.number)
    : refused(
        `document-number-${parsed.reason}`,
        say(
          '“{text}”不是规范的发文字号，应如“苏工发〔2023〕3号”。请对照原文件核对，{again}',
          '“{text}” is no document number, which reads like “苏工发〔2023〕3号”. Check it against the document. {again}',
          { text, again },
        ),
      )
}

const idNumber = (text: string): CellOutcome => {
  const parsed = parseIdNumber(text)
  return parsed.ok
    ? filled(parsed.number)
    : refused(
        `id-number-${parsed.reason}`,
        say(
          '身份证号码有误（18 位号码校验未通过）。请对照证件核对，{again}',
          'The ID number is not valid (its 18 characters fail the check). Check it against the card. {again}',
          { again },
        ),
      )
}

const phone = (text: string): CellOutcome => {
  const parsed = parsePhone(text)
  if (parsed.ok) return filled(parsed.phone)
  const why = {
    mobileLength: say('手机号码应为 11 位', 'a mobile number has 11 digits'),
    areaCode: say(
      '固定电话缺少区号，例如 025-83536666',
      'a fixed line needs its area code, e.g. 025-83536666',
    ),
    shape: say(
      '应填一个手机号码或带区号的固定电话',
      'write one mobile number or a fixed line with its area code',
    ),
  }[parsed.reason]
  return filledWith(
    text,
    'phone-format',
    say(
      '联系电话“{text}”有误：{why}。已按原样保存，请核实后在记录中改正。',
      'Phone number “{text}” is not right: {why}. It was kept as written; check and correct it in the record.',
      { text, why },
    ),
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
