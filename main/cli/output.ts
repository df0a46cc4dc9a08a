import { errorMessage } from '../../shared/error-messages.ts'
import type { LedgerError } from '../../shared/errors.ts'

/** 0 done, 1 refused or failed, 2 done with rejections or findings. */
export type ExitCode = 0 | 1 | 2

export interface Outcome {
  readonly exit: ExitCode
  /** What `--json` prints. */
  readonly data: unknown
  /** What a person reads. */
  readonly text: string
}

export const refused = (error: LedgerError): Outcome => {
  const message = errorMessage(error, 'zh')
  const detail =
    error.detail &&
    Object.fromEntries(
      Object.entries(error.detail).map(([name, part]) => [name, typeof part === 'object' ? part.zh : part]),
    )
  const fields = (error.fields ?? []).map((field) => `  ${field.field}：${field.message}`)
  return {
    exit: 1,
    data: { ok: false, error: { ...error, ...(detail ? { detail } : {}), message } },
    text: [message, ...fields].join('\n'),
  }
}

/** The page takes sentences in both languages; a command answers in one, and its JSON keeps to the documented keys. */
const inOneLanguage = (key: string, value: unknown): unknown =>
  key === 'messageEn' || key === 'labelEn' ? undefined : value

/** Prints the outcome; with `json`, standard output holds the JSON and nothing else. */
export const printOutcome = (outcome: Outcome, json: boolean): void => {
  if (json) process.stdout.write(`${JSON.stringify(outcome.data, inOneLanguage, 2)}\n`)
  else if (outcome.exit === 1) process.stderr.write(`${outcome.text}\n`)
  else process.stdout.write(`${outcome.text}\n`)
}
