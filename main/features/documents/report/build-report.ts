import { join } from 'node:path'
import type { Inputs } from '../../../../shared/contract.ts'
import type { YearlyReturn } from '../../../../shared/report-views.ts'
import { figureText } from '../../../../shared/rules/figure-text.ts'
import { formatChineseDate } from '../../../../shared/text/parse-date.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import type { TypesetInput } from '../engine/typeset-engine.ts'
import { loadTemplates, type Templates } from '../load-templates.ts'
import { printAlone } from '../print-alone.ts'
import { dataFile } from '../print-shop.ts'

/** What the compiler is given for the return; its date is the day it was drawn up. */
const reportInput = (report: YearlyReturn, templates: Templates): TypesetInput => {
  const [year = 0, month = 1, day = 1] = report.drawnUpOn.split('-').map(Number)
  const title = `${report.year} 年度产业工人队伍建设督查考核统计表`
  const sections = [...Map.groupBy(report.figures, ({ section }) => section.zh)].map(([name, figures]) => ({
    name,
    rows: figures.map((figure) => [figure.label.zh, figureText(figure), figure.definition.zh]),
  }))
  const data = {
    document: { title, author: report.unit, keywords: ['督查考核统计表'], year, month, day },
    report: { title, unit: report.unit, date: formatChineseDate(report.drawnUpOn), sections },
  }
  return {
    main: templates.source('yearly-return.typ'),
    files: [...templates.files, dataFile(data)],
    documentDate: report.drawnUpOn,
  }
}

/** Who counts the figures is another feature. */
export interface ReportDependencies extends Pick<DocumentDependencies, 'extraFonts'> {
  readonly yearlyReturn: (workspace: Workspace, year: number) => Promise<YearlyReturn>
}

/** Prints the yearly return. Throws ExpectedError `typeset-failed`, `engine-missing`, `cancelled`, `disk-full`. */
export const buildReport = async (
  deps: ReportDependencies,
  input: Inputs['report.pdf'],
  workspace: Workspace,
  job: JobContext,
): Promise<{ readonly out: string; readonly file: string }> => {
  const report = await deps.yearlyReturn(workspace, input.year)
  const templates = await loadTemplates(workspace.dir)
  const extraFonts = await deps.extraFonts(workspace)
  const out = input.out ?? join(workspace.dir, 'packets', `${input.year}-reports`)
  const file = `${input.year}年度督查考核统计表.pdf`
  await printAlone(
    { input: reportInput(report, templates), out, file, engine: input.engine, extraFonts },
    job,
  )
  return { out, file }
}
