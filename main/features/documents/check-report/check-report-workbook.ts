import type { CheckReportModel } from '../../../../shared/rules/check-report-model.ts'
import type { SheetColumn } from '../../../files/styled-workbook.ts'
import { writeWorkbook } from '../../../files/write-workbook.ts'

const columns: readonly SheetColumn[] = [
  { header: '序号', width: 5, align: 'center' },
  { header: '名称', width: 26 },
  { header: '程度', width: 6, align: 'center' },
  { header: '栏目', width: 14 },
  { header: '问题与改法', width: 48 },
  { header: '依据', width: 26 },
  { header: '说明或核实', width: 26 },
]

/** The report as a sheet to work through: one row a finding, nominations without any in a row of their own. */
export const checkReportWorkbook = (report: CheckReportModel): Promise<Uint8Array> =>
  writeWorkbook({
    title: report.title,
    sheets: [
      {
        name: '形式审查意见',
        above: [report.title, `申报单位：${report.unit}　　　　日期：${report.date}`],
        titled: true,
        columns,
        rows: report.sections.flatMap(({ heading, rows }, index) => {
          const title = heading.replace(/^\d+\. /u, '')
          if (rows.length === 0) return [[index + 1, title, '通过', '', '没有发现问题', '', '']]
          return rows.map((row) => [
            index + 1,
            title,
            row.severity,
            row.field,
            row.message,
            row.source,
            row.answer,
          ])
        }),
        below: ['审查人：　　　　　　　　　　　　复核人：　　　　　　　　　　　　（单位盖章）'],
        landscape: true,
      },
    ],
  })
