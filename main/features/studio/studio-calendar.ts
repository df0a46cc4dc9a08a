import type { DocketFile } from '../../../shared/docket-views.ts'
import { studioLevels } from '../../../shared/records/choices.ts'
import { type CalendarEntry, calendarFile } from '../../../shared/text/calendar-file.ts'
import type { Workspace } from '../../core/workspace.ts'
import { listDues } from './studio-dues.ts'

const remind = [90, 30, 7]

const levelName = (level: string): string =>
  studioLevels.find(({ value }) => value === level)?.label.zh ?? level

/** Re-confirmations ahead as entries of a calendar; what is past stands on today's page instead. */
export const studioCalendar = async (within: number, workspace: Workspace): Promise<DocketFile> => {
  const { rows } = await listDues(within, workspace)
  const entries = rows
    .filter(({ daysLeft }) => daysLeft >= 0)
    .map(({ studio, unit, due }): CalendarEntry => {
      const since = due.since === '' ? '' : `上次命名或确认：${due.since}。`
      const basis = due.basis === 'written' ? '按命名文件所写有效期。' : '按该级别两年一确认推算。'
      return {
        uid: `naming-${studio.id}-${due.level}@jiangxin-ledger`,
        day: due.from,
        summary: `${studio.name} ${levelName(due.level)}重新确认（${due.on}）`,
        description: [unit, since, basis].filter((part) => part !== '').join('\n'),
        remind,
      }
    })
  const content = calendarFile('工作室命名日历', entries, workspace.now().toISOString())
  return { fileName: '工作室命名日历.ics', content, entries: entries.length }
}
