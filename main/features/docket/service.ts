import type { DocketRow } from '../../../shared/docket-views.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { docketCalendar } from './docket-calendar.ts'
import { docketWorkbook } from './docket-workbook.ts'
import { forecast } from './forecast.ts'
import { listDocket } from './list-docket.ts'
import { listRewards } from './list-rewards.ts'
import type { Narrowing } from './load-docket.ts'
import { patentLife } from './patent-life.ts'
import { payFee } from './pay-fee.ts'
import { payReward } from './pay-reward.ts'

type Methods =
  | 'docket.list'
  | 'docket.forecast'
  | 'docket.patent'
  | 'docket.pay'
  | 'docket.rewards'
  | 'docket.payReward'
  | 'docket.calendar'
  | 'docket.workbook'

const everything = 100_000

/** All rows of a file: what is due, in grace and lapsed. */
const rowsFor = async (
  input: Narrowing & { readonly within: number },
  workspace: Workspace,
): Promise<readonly DocketRow[]> => {
  const shows = ['grace', 'due', 'lapsed'] as const
  const views = await Promise.all(
    shows.map((show) => listDocket({ ...input, show, limit: everything }, workspace)),
  )
  return views.flatMap(({ rows }) => rows)
}

/** The patent docket: fees, forecast, lives of patents, rewards, and files of them. */
export const docketHandlers: Handlers<Methods> = {
  'docket.list': listDocket,
  'docket.forecast': forecast,
  'docket.patent': ({ id }, workspace) => patentLife(id, workspace),
  'docket.pay': payFee,
  'docket.rewards': listRewards,
  'docket.payReward': payReward,
  'docket.calendar': async (input, workspace) => {
    const [rows, rewards] = [
      await rowsFor(input, workspace),
      await listRewards({ ...input, state: 'due', limit: everything }, workspace),
    ]
    const { text, entries } = docketCalendar(rows, rewards.rows, workspace.now())
    return { fileName: '专利年费.ics', content: text, entries }
  },
  'docket.workbook': async (input, workspace) => {
    const rows = await rowsFor(input, workspace)
    const years = await forecast({ ...input, years: 6 }, workspace)
    const rewards = await listRewards({ ...input, limit: everything }, workspace)
    const today = workspace.today()
    const bytes = await docketWorkbook({ rows, forecast: years, rewards: rewards.rows, today })
    const content = Buffer.from(bytes).toString('base64')
    return { fileName: `专利年费-${today}.xlsx`, content, entries: rows.length }
  },
}
