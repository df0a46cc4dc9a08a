import type { StudioDuesView } from '../../../shared/studio-views.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { homeFigures } from './home-figures.ts'
import { homeWaiting } from './home-waiting.ts'

/** Days ahead in which a re-confirmation is news. */
const soon = 90

interface HomeDependencies {
  /** How many places miss their file. */
  readonly faultyFiles: (workspace: Workspace) => number
  readonly dues: (within: number, workspace: Workspace) => Promise<StudioDuesView>
}

/** The first page: figures, and what waits. */
export const createHomeHandlers = (deps: HomeDependencies): Handlers<'home.figures' | 'home.waiting'> => ({
  'home.figures': (_, workspace) => homeFigures(workspace),
  'home.waiting': async (_, workspace) => {
    const { rows } = await deps.dues(soon, workspace)
    const past = rows.filter(({ daysLeft }) => daysLeft < 0).length
    return homeWaiting(workspace, { past, soon: rows.length - past }, deps.faultyFiles(workspace))
  },
})
