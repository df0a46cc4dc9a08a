import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { useCore } from '../../lib/core-client.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { narrowingOf } from './docket-query.ts'
import { docketTexts } from './docket-texts.ts'

const within = 365
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What waits within a year as a calendar file and as a workbook, for the unit and kind that are shown. */
export const useDocketFiles = () => {
  const t = useTexts(docketTexts)
  const core = useCore()
  const say = useSay()
  const [params] = useSearchParams()
  const calendar = useCallback(async () => {
    try {
      const file = await core.call('docket.calendar', { ...narrowingOf(params), within })
      saveFile(file.fileName, 'text/calendar;charset=utf-8', file.content)
      say.done(t('icsDone', { count: file.entries }))
    } catch (failure) {
      say.failed(failure)
    }
  }, [core, params, say, t])
  const workbook = useCallback(async () => {
    try {
      const file = await core.call('docket.workbook', { ...narrowingOf(params), within })
      saveFile(
        file.fileName,
        xlsx,
        Uint8Array.from(atob(file.content), (c) => c.charCodeAt(0)),
      )
      say.done(t('xlsxDone'))
    } catch (failure) {
      say.failed(failure)
    }
  }, [core, params, say, t])
  return { calendar, workbook }
}
