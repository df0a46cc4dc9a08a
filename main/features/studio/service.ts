import type { Handlers } from '../../core/feature.ts'
import { meetItem } from './meet-item.ts'
import { saveReview } from './save-review.ts'
import { studioCalendar } from './studio-calendar.ts'
import { listDues } from './studio-dues.ts'
import { viewStudio } from './view-studio.ts'

type Methods = 'studio.get' | 'studio.meet' | 'studio.review' | 'studio.dues' | 'studio.calendar'

/** A studio's page and what studios have to renew. */
export const studioHandlers: Handlers<Methods> = {
  'studio.get': ({ id, on }, workspace) => viewStudio(id, on ?? workspace.today(), workspace),
  'studio.meet': meetItem,
  'studio.review': saveReview,
  'studio.dues': ({ within }, workspace) => listDues(within, workspace),
  'studio.calendar': ({ within }, workspace) => studioCalendar(within, workspace),
}
