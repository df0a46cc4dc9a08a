import type { StudioView } from '../../../shared/studio-views.ts'
import type { Workspace } from '../../core/workspace.ts'
import { checklistOf } from './checklist-of.ts'
import { duesOf } from './dues-of.ts'
import { fundsByYear } from './funds-by-year.ts'
import { activitiesOf, apprenticeshipsOf, outputsOf, projectLine, projectsOf } from './lines-of.ts'
import { membersOn } from './members-on.ts'
import { rowsOf, textOf } from '../../../shared/record/read-value.ts'
import { requireStudio } from './require-studio.ts'
import { reviewsOf } from './reviews-of.ts'
import { yearsOf } from './years-of.ts'

/** All that the page of a studio shows; members as of the day `on` (YYYY-MM-DD). Throws `record-missing`. */
export const viewStudio = (id: string, on: string, workspace: Workspace): StudioView => {
  const { store } = workspace
  const today = workspace.today()
  const studio = requireStudio(store, id)
  const projects = projectsOf(store, id)
  const apprenticeships = apprenticeshipsOf(store, id, today)
  return {
    today,
    on,
    ...membersOn(store, id, on, today),
    checklist: checklistOf(store, studio),
    years: yearsOf(store, studio, apprenticeships, today),
    funds: fundsByYear(rowsOf(studio.values, 'funds')),
    projectFunds: fundsByYear(projects.flatMap(({ values }) => rowsOf(values, 'funds'))),
    outputs: outputsOf(store, id),
    activities: activitiesOf(store, id),
    projects: projects.map((project) => projectLine(project, today)),
    apprenticeships,
    reviews: reviewsOf(store, id),
    dues: duesOf(studio.values),
    party: { branch: textOf(studio.values, 'partyBranch'), work: textOf(studio.values, 'partyWork') },
  }
}
