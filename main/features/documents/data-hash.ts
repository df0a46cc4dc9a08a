import type { DossierModel } from '../../../shared/rules/dossier-model.ts'
import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import { sha256Of } from '../../files/sha256-of.ts'

/** SHA-256 of what a dossier prints; app and command line, here and elsewhere, agree on it. */
export const dataHash = (model: DossierModel): string => sha256Of(canonicalJson(model))
