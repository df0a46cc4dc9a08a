import { ExpectedError } from '../../../shared/errors.ts'
import { requireIdNumber } from '../../../shared/rules/require-id-number.ts'
import { requireReason } from '../../../shared/rules/require-reason.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { StoredRecord } from '../../db/store.ts'

type Methods =
  | 'identity.status'
  | 'identity.unlock'
  | 'identity.lock'
  | 'identity.set'
  | 'identity.show'
  | 'identity.looks'
  | 'identity.erase'

const personOf = ({ store }: Workspace, id: string): StoredRecord => {
  const person = store.get('person', id)
  if (!person) throw new ExpectedError('record-missing', { id })
  return person
}

const sealedOf = (person: StoredRecord): string | null => (person.values.idNumber as string | null) ?? null

/** Where nobody can be asked, the passphrase comes from the environment. */
const openVault = async ({ vault }: Workspace): Promise<void> => {
  const passphrase = process.env.LEDGER_PASSPHRASE
  if (vault.state() !== 'unlocked' && passphrase) await vault.unlock(passphrase)
}

const write = (workspace: Workspace, person: StoredRecord, idNumber: string | null): void => {
  const detail = { type: '职工', title: String(person.values.name ?? '') }
  workspace.store.write({ label: 'update', detail }, (writer) =>
    writer.update('person', person.id, { idNumber }),
  )
}

/** A number that someone typed into the reason is not kept there either. */
const withoutNumbers = (reason: string): string =>
  reason.normalize('NFKC').replace(/\d(?:[\s-]?\d){13,}(?:[\s-]?[\dXx])?/gu, '…')

/**
 * ID numbers: entered and shown only with the key, kept and logged only as ciphertext (DESIGN §4.13). Erasing
 * destroys the key of the person, so that no copy in row or log can be read again. Throws `key-locked`, `key-wrong`.
 */
export const createIdentityHandlers = (): Handlers<Methods> => ({
  'identity.status': async (_, workspace) => {
    await openVault(workspace)
    return { state: workspace.vault.state() }
  },
  'identity.unlock': async ({ passphrase }, { vault }) => {
    await vault.unlock(passphrase)
    return { state: vault.state() }
  },
  'identity.lock': (_, { vault }) => {
    vault.lock()
    return { state: vault.state() }
  },
  'identity.set': async ({ person: id, number }, workspace) => {
    await openVault(workspace)
    const person = personOf(workspace, id)
    const official = requireIdNumber(number)
    const earlier = sealedOf(person)
    const isSame = earlier !== null && workspace.vault.open(earlier) === official
    if (!isSame) write(workspace, person, workspace.vault.seal(official, earlier))
    return { id }
  },
  'identity.show': async ({ person: id, reason }, workspace) => {
    await openVault(workspace)
    const sealed = sealedOf(personOf(workspace, id))
    const number = sealed === null ? null : workspace.vault.open(sealed)
    if (number === null) return { number }
    const { reveals, operator, stationId: station } = workspace
    const at = workspace.now().toISOString()
    // Before it is given: where the look cannot be kept, there is none.
    reveals.note({
      person: id,
      at,
      operator: operator.name,
      station,
      reason: withoutNumbers(requireReason(reason)),
    })
    return { number }
  },
  'identity.looks': (_, { reveals, store }) => ({
    looks: reveals.all().map(({ person, at, operator, reason }) => ({
      person,
      name: String(store.find(person, 'person')?.values.name ?? ''),
      at,
      operator,
      reason,
    })),
  }),
  'identity.erase': ({ person: id }, workspace) => {
    const person = personOf(workspace, id)
    const sealed = workspace.store
      .historyOf(id)
      .flatMap(({ before, after }) => [before.idNumber, after.idNumber])
      .filter((value) => typeof value === 'string')
    workspace.vault.destroy(sealed)
    write(workspace, person, null)
    return { id }
  },
})
