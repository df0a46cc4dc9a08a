import { invalidField } from '../errors.ts'
import { say } from '../text/say.ts'
import { parseIdNumber } from './id-number.ts'

/** An ID number in its official form. Throws ExpectedError('invalid-input'); the number is not in the message. */
export const requireIdNumber = (written: string): string => {
  const parsed = parseIdNumber(written)
  if (parsed.ok) return parsed.number
  throw invalidField(
    'idNumber',
    say(
      '身份证号码有误，请对照证件逐位核对 18 位',
      'The ID number is wrong; check its 18 characters against the card',
    ),
  )
}
