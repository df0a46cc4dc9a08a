import type { EvidenceHealth } from '../../../shared/evidence-views.ts'
import type { Workspace } from '../../core/workspace.ts'
import { placeOf } from './view-evidence.ts'

/** Files whose bytes are gone or no longer what they were, with where each is missed. */
export const faultyFiles = ({ store, search, attachments }: Workspace): EvidenceHealth['faulty'] =>
  search.files.faulty().flatMap(({ sha256, state }) => {
    // Put back by hand since, as after a drive was plugged in again.
    if (state === 'sound' || (state === 'missing' && attachments.has(sha256))) return []
    return store
      .list({ type: 'evidence', filters: [{ field: 'sha256', is: sha256 }] })
      .flatMap((record) => placeOf(store, record) ?? [])
      .map((place) => ({ ...place, state }))
  })

export const fileHealth = (workspace: Workspace): EvidenceHealth => ({
  ...workspace.search.files.tally(workspace.today()),
  faulty: faultyFiles(workspace),
})
