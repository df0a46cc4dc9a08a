import { errorMessage } from '../../shared/error-messages.ts'
import type { FieldFault, LedgerError } from '../../shared/errors.ts'
import type { Language } from './texts.ts'

/** An expected failure on its way to a message: the envelope's error, as react-query wants it thrown. */
export class CallFailure extends Error {
  readonly error: LedgerError

  constructor(error: LedgerError) {
    super(errorMessage(error, 'zh'))
    this.name = 'CallFailure'
    this.error = error
  }
}

/** What to show for anything that was thrown, in the user's words. */
export const failureText = (failure: unknown, language: Language): string => {
  if (failure instanceof CallFailure) return errorMessage(failure.error, language)
  return errorMessage({ code: 'core-gone' }, language)
}

/** The fields that a refusal names. */
export const faultsOf = (failure: unknown): readonly FieldFault[] =>
  failure instanceof CallFailure ? (failure.error.fields ?? []) : []
