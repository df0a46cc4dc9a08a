import { ExpectedError } from '../../../shared/errors.ts'
import type { Label } from '../../../shared/record/field.ts'
import { isFullDate } from '../../../shared/text/parse-date.ts'
import { said, say } from '../../../shared/text/say.ts'

/** Something was paid on a full day that has come. Throws ExpectedError('invalid-input') for the field `paidOn`. */
export const requirePastDay = (paidOn: string, today: string): void => {
  const refuse = (words: Label): never => {
    throw new ExpectedError('invalid-input', { reason: words }, [{ field: 'paidOn', ...said(words) }])
  }
  if (!isFullDate(paidOn)) {
    refuse(say('请填写完整的日期，例如 2026-03-05', 'Please give the full day, such as 2026-03-05'))
  }
  if (paidOn > today) refuse(say('这一天还没有到，请核对日期', 'That day has not come yet: please check'))
}
