import type { ErrorWording } from './error-messages.ts'
import type { Label } from './record/field.ts'
import { type Blank, type Filling, said } from './text/say.ts'

/** Everything that can be expected to go wrong. Wording lives in shared/error-messages.ts. */
export const errorCodes = [
  'invalid-input',
  'bad-command',
  'unexpected',
  'unknown-method',
  'no-workspace',
  'workspace-exists',
  'not-a-folder',
  'workspace-missing',
  'workspace-newer',
  'workspace-locked',
  'workspace-read-only',
  'workspace-damaged',
  'disk-full',
  'record-missing',
  'record-ambiguous',
  'unknown-type',
  'unknown-field',
  'file-missing',
  'file-unreadable',
  'file-unsupported',
  'file-refused',
  'cycle-missing',
  'challenge-incomplete',
  'nothing-to-undo',
  'nothing-to-redo',
  'nothing-to-build',
  'engine-missing',
  'typeset-failed',
  'stage-locked',
  'objection-open',
  'stage-skipped',
  'deadline-passed',
  'reason-needed',
  'manifest-missing',
  'archive-refused',
  'cancelled',
  'core-gone',
  'key-locked',
  'key-wrong',
  'package-refused',
  'package-newer',
  'package-locked',
  'package-too-large',
  'signer-unknown',
  'package-text',
  'update-refused',
  'step-open',
  'run-gone',
  'nothing-rejected',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** What is wrong with one field of a form; what a schema says of it may lack its English. */
export interface FieldFault {
  readonly field: string
  readonly message: string
  readonly messageEn?: string
}

/** `detail` fills the placeholders of the message; `fields` names form fields at fault. */
export interface LedgerError {
  readonly code: ErrorCode
  readonly detail?: Readonly<Record<string, Filling>>
  readonly fields?: readonly FieldFault[]
}

/** What the sentence of a code has blanks for must be given; more may be, for whoever reads the error as data. */
type Given<C extends ErrorCode> =
  Blank<ErrorWording[C]['zh' | 'en']> extends infer Name extends string
    ? [Name] extends [never]
      ? [detail?: LedgerError['detail'], fields?: LedgerError['fields']]
      : [
          detail: Readonly<Record<Name, Filling>> & Readonly<Record<string, Filling>>,
          fields?: LedgerError['fields'],
        ]
    : never

/** Carries an expected failure up to the door, which turns it into an envelope. */
export class ExpectedError<C extends ErrorCode = ErrorCode> extends Error {
  readonly error: LedgerError

  constructor(code: C, ...[detail, fields]: Given<C>) {
    super(code)
    this.name = 'ExpectedError'
    this.error = { code, ...(detail ? { detail } : {}), ...(fields ? { fields } : {}) }
  }
}

/** One field of a form is at fault; `words` say what is wrong with it and what to do. */
export const invalidField = (field: string, words: Label): ExpectedError =>
  new ExpectedError('invalid-input', {}, [{ field, ...said(words) }])

/** An error that came over from elsewhere, as it was thrown there. */
export const expectedError = ({ code, detail, fields }: LedgerError): ExpectedError =>
  new ExpectedError(code, detail as never, fields)

/** Closes a switch over a union: a new member that nobody handles is a compile error. */
export const assertNever = (value: never): never => {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
