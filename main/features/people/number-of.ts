import { setImmediate } from 'node:timers/promises'
import type { Workspace } from '../../core/workspace.ts'
import type { StoredRecord } from '../../db/store.ts'

const portion = 500

/** The ID number of a person, to be compared and never told; null where there is none or it cannot be read now. */
export const numberOf = ({ vault }: Workspace, { values }: StoredRecord): string | null =>
  vault.state() === 'unlocked' && typeof values.idNumber === 'string' ? vault.open(values.idNumber) : null

/** Those of many people by their ids; other calls come in between. */
export const numbersOf = async (
  workspace: Workspace,
  people: readonly StoredRecord[],
): Promise<ReadonlyMap<string, string>> => {
  const numbers = new Map<string, string>()
  for (const [index, person] of people.entries()) {
    if (index % portion === portion - 1) await setImmediate()
    const number = numberOf(workspace, person)
    if (number !== null) numbers.set(person.id, number)
  }
  return numbers
}
