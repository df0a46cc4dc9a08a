import { invalidField } from '../../../shared/errors.ts'
import { isFullDate } from '../../../shared/text/parse-date.ts'
import { say } from '../../../shared/text/say.ts'

/** Something was paid on a full day that has come. Throws ExpectedError('invalid-input') for the field `paidOn`. */
export const requirePastDay = (paidOn: string, today: string): void => {
  if (!isFullDate(paidOn))
    throw invalidField(
      'paidOn',
      say('请填写完整的日期，例如 2026-03-05', 'Please give the full day, such as 2026-03-05'),
    )
  if (paidOn > today)
    throw invalidField('paidOn', say('这一天还没有到，请核对日期', 'That day has not come yet: please check'))
}
