import type { PatentKind } from '../../../../shared/rules/patent-number.ts'

/**
 * 财税〔2024〕23号, 公告594: what is left of each fee after a reduction of 85 % (one holder), 70 % (several) and
 * 15 % (open licence): full × 0.15, × 0.30, × 0.85. Columns: kind, a year of the band, full, then the three, in yuan.
 */
export const reducedFees: readonly (readonly [PatentKind, number, number, number, number, number])[] = [
  ['invention', 3, 900, 135, 270, 765],
  ['invention', 4, 1200, 180, 360, 1020],
  ['invention', 7, 2000, 300, 600, 1700],
  ['invention', 10, 4000, 600, 1200, 3400],
  ['invention', 15, 6000, 900, 1800, 5100],
  ['invention', 16, 8000, 1200, 2400, 6800],
  ['utility', 3, 600, 90, 180, 510],
  ['utility', 5, 900, 135, 270, 765],
  ['utility', 6, 1200, 180, 360, 1020],
  ['utility', 10, 2000, 300, 600, 1700],
  ['design', 11, 3000, 450, 900, 2550],
]

const open = [{ from: '2024-01-01', to: '2025-06-30' }] as const
const lasting = [{ from: '2025-06-30', to: null }] as const

/**
 * 专利收费减缴办法: the ten years from the year of grant on, so grant in year 3 reduces years 3 to 12. An open licence
 * in force on the due day (2025-06-30 in every row) takes 15 % off; the two are not added, the higher holds.
 * Columns: agreed, year of grant, open licences, year of the fee, reduction.
 */
export const reductionWindow = [
  [85, 3, [], 3, 85],
  [85, 3, [], 4, 85],
  [85, 3, [], 12, 85],
  [85, 3, [], 13, 0],
  [70, 1, [], 10, 70],
  [70, 1, [], 11, 0],
  [85, 5, [], 14, 85],
  [85, 5, [], 15, 0],
  [0, 3, [], 4, 0],
  [85, null, [], 4, 0],
  [0, 3, open, 4, 15],
  [85, 3, open, 4, 85],
  [70, 3, open, 4, 70],
  [85, 3, open, 13, 15],
  [0, 3, lasting, 4, 15],
  [0, 3, [{ from: '2024-01-01', to: '2025-06-29' }], 4, 0],
  [0, 3, [{ from: '2025-07-01', to: null }], 4, 0],
] as const

/**
 * 审查指南 Part V ch. 9 §2.2.1.1: patent years run from the filing date. A grant date without its day counts where every
 * day it may mean lies in the same patent year. Columns: filed, granted, patent year.
 */
export const grantYears: readonly (readonly [string, string, number | null])[] = [
  ['1997-06-03', '2001-08-01', 5],
  ['2021-08-20', '2023-06-15', 2],
  ['2021-08-20', '2023-08-19', 2],
  ['2021-08-20', '2023-08-20', 3],
  ['2021-02-23', '2024-05', 4], // 5-1 and 5-31 lie between 2024-02-23 and 2025-02-22
  ['2021-05-16', '2024-05', null], // 5-1 is year 3, 5-31 is year 4
  ['2022-01-01', '2024', 3], // the whole of 2024 is year 3
  ['2022-03-01', '2024', null],
  ['2020-02-29', '2021-02-27', 1],
  ['2020-02-29', '2021-02-28', 2],
  ['2021-08-20', '2021-08-19', null],
]
