import { ExpectedError } from '../errors.ts'
import { shortestReason } from './shortest-reason.ts'

/** The reason as it is kept. Throws `reason-needed` for one that tells nothing. */
export const requireReason = (reason: string | undefined): string => {
  const text = reason?.trim() ?? ''
  if ([...text].length < shortestReason) throw new ExpectedError('reason-needed')
  return text
}
