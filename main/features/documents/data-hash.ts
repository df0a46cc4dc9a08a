import { createHash } from 'node:crypto'
import type { DossierModel } from '../../../shared/rules/dossier-model.ts'
import { canonicalJson } from '../../../shared/text/canonical-json.ts'

/** Lower-case hex. */
export const sha256Of = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

/** SHA-256 of what a dossier prints; app and command line, here and elsewhere, agree on it. */
export const dataHash = (model: DossierModel): string => sha256Of(canonicalJson(model))
