import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import { textOf } from '../../../shared/record/read-value.ts'
import { challengeStages, missingFor, movePatch } from '../../../shared/rules/challenge-board.ts'
import { missingWords } from '../../../shared/rules/challenge-words.ts'
import type { Workspace } from '../../core/workspace.ts'

/**
 * Puts a challenge into another column, as one step. Forward it must have what the column asks for; back it may
 * always go. Throws `record-missing`, `challenge-incomplete`.
 */
export const moveChallenge = (
  { id, to }: Inputs['challenge.move'],
  { store, today }: Workspace,
): { readonly id: string } => {
  const challenge = store.get('challenge', id)
  if (!challenge) throw new ExpectedError('record-missing', { id })
  const { values } = challenge
  const stages: readonly string[] = challengeStages
  const forward = stages.indexOf(to) > stages.indexOf(textOf(values, 'state'))
  const [missing] = forward ? missingFor(values, to) : []
  const title = textOf(values, 'title')
  if (missing) throw new ExpectedError('challenge-incomplete', { title, missing: missingWords[missing] })
  store.write({ label: 'moveChallenge', detail: { title } }, (writer) =>
    writer.update('challenge', id, movePatch(values, to, today())),
  )
  return { id }
}
