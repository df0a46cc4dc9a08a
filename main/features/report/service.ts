import type { ReturnFigure, YearlyReturn } from '../../../shared/report-views.ts'
import type { Handlers } from '../../core/feature.ts'
import type { WorkbookSpec } from '../../files/styled-workbook.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'
import { readYearlyReturn } from './read-yearly-return.ts'

/** In the unit that its label names. */
const cellOf = ({ value, money }: ReturnFigure): number =>
  money === null ? value : value / (money === 'wan' ? 1_000_000 : 100)

const workbookOf = ({ year, unit, drawnUpOn, figures }: YearlyReturn): WorkbookSpec => ({
  title: `${year} 年度产业工人队伍建设督查考核统计表`,
  sheets: [
    {
      name: '统计表',
      above: [`${year} 年度产业工人队伍建设督查考核统计表`, `填报单位：${unit}　　编制日期：${drawnUpOn}`],
      titled: true,
      columns: [
        { header: '序号', width: 6, align: 'center' },
        { header: '类别', width: 16 },
        { header: '指标', width: 34 },
        { header: '数值', width: 14, align: 'right', numberFormat: '#,##0.##' },
        { header: '统计口径', width: 56 },
      ],
      rows: figures.map((figure, index) => [
        index + 1,
        figure.section.zh,
        figure.label.zh,
        cellOf(figure),
        figure.definition.zh,
      ]),
      below: [
        '数值由台账按“统计口径”汇总得出；日期只写到年或月的，按所写年份计。',
        '审核人：　　　　　　填表人：　　　　　　（单位盖章）',
      ],
      landscape: false,
    },
  ],
})

/** The yearly statistical return: figures with their definitions, on screen and as a workbook. */
export const reportHandlers: Handlers<'report.year' | 'report.workbook'> = {
  'report.year': ({ year }, workspace) => readYearlyReturn(year, workspace),
  'report.workbook': async ({ year }, workspace) => {
    const report = await readYearlyReturn(year, workspace)
    const bytes = await writeWorkbook(workbookOf(report))
    return {
      fileName: `${year}年度督查考核统计表.xlsx`,
      content: Buffer.from(bytes).toString('base64'),
      entries: report.figures.length,
    }
  },
}
