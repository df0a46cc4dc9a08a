import type { LinkValue } from '../../../shared/record/field.ts'
import type { StudioDue, StudioDuesView } from '../../../shared/studio-views.ts'
import { daysBetween, latestDay } from '../../../shared/text/parse-date.ts'
import type { Workspace } from '../../core/workspace.ts'
import { duesOf } from './dues-of.ts'
import { textOf } from '../../../shared/record/read-value.ts'

const portion = 500

/** Re-confirmations due within so many days, and those that are past: soonest first. Studios taken off the list are left out. */
export const listDues = async (within: number, workspace: Workspace): Promise<StudioDuesView> => {
  const { store } = workspace
  const today = workspace.today()
  const rows: StudioDue[] = []
  for (let offset = 0; ; offset += portion) {
    const studios = store.list({ type: 'studio', limit: portion, offset })
    for (const { id, values } of studios) {
      if (textOf(values, 'state') === 'revoked') continue
      const studio = { id, name: textOf(values, 'name') }
      const unit = (values.unit as LinkValue | null)?.text ?? ''
      for (const due of duesOf(values)) {
        // Of a month or a year, the last day is what is missed; its first is when to begin.
        const past = latestDay(due.on) < today
        const daysLeft = daysBetween(today, past ? latestDay(due.on) : due.from)
        if (daysLeft <= within) rows.push({ studio, unit, due, daysLeft })
      }
    }
    if (studios.length < portion) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { today, rows: rows.toSorted((a, b) => (a.due.on < b.due.on ? -1 : a.due.on > b.due.on ? 1 : 0)) }
}
