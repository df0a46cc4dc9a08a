import type { FindingView, RankView } from '../../../shared/cycle-views.ts'
import type { Workspace } from '../../core/workspace.ts'

/** What other features know and documents print; given by the composition, since features do not meet. */
export interface DocumentDependencies {
  readonly findings: (workspace: Workspace, year: number) => Promise<readonly FindingView[]>
  readonly rank: (workspace: Workspace, year: number) => Promise<RankView>
  /** Paths of font files that settings add to the bundled ones. */
  readonly extraFonts: (workspace: Workspace) => Promise<readonly string[]>
}
