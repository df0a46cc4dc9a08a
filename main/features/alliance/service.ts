import type { Handlers } from '../../core/feature.ts'
import { viewAlliance } from './view-alliance.ts'

/** An alliance's page. */
export const allianceHandlers: Handlers<'alliance.get'> = {
  'alliance.get': ({ id, on }, workspace) => viewAlliance(id, on ?? workspace.today(), workspace),
}
