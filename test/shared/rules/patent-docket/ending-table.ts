import type { PatentKind } from '../../../../shared/rules/patent-number.ts'

/**
 * 专利法 Art. 42: 20, 10 and 15 years from the filing date, designs filed up to 2021-05-31 10 years; the term ends on
 * the day itself, holidays do not move it. Columns: kind, filed, day on which it is over.
 */
export const terms: readonly (readonly [PatentKind, string, string])[] = [
  ['invention', '2006-02-15', '2026-02-15'], // 春节 2026 all the same
  ['invention', '2004-02-29', '2024-02-29'],
  ['invention', '2005-02-28', '2025-02-28'],
  ['invention', '2016-02-29', '2036-02-29'],
  ['invention', '2018-02-28', '2038-02-28'],
  ['invention', '2006-10-01', '2026-10-01'],
  ['utility', '1999-09-06', '2009-09-06'], // the guideline's example: in force up to 2009-09-05
  ['utility', '2016-02-29', '2026-02-28'],
  ['utility', '2015-01-31', '2025-01-31'],
  ['utility', '2014-10-05', '2024-10-05'],
  ['design', '2014-12-31', '2024-12-31'],
  ['design', '2016-05-01', '2026-05-01'],
  ['design', '2020-02-29', '2030-02-28'],
  ['design', '2021-05-30', '2031-05-30'],
  ['design', '2021-05-31', '2031-05-31'],
  ['design', '2021-06-01', '2036-06-01'],
  ['design', '2024-02-29', '2039-02-28'],
]

/**
 * Restoring a right costs the fee, 25 % of the full fee and 1000 yuan (公告594; 审查指南 Part V ch. 9 §2.2.2), less what was
 * paid towards it. Columns: kind, filed, year, agreed, paid, cost in yuan.
 */
export const restorationCosts: readonly (readonly [
  PatentKind,
  string,
  number,
  0 | 70 | 85,
  number,
  number,
])[] = [
  ['invention', '2022-04-10', 3, 0, 0, 2125], // 900 + 225 + 1000
  ['invention', '2019-04-10', 6, 0, 0, 2500], // 1200 + 300 + 1000
  ['invention', '2016-04-10', 9, 0, 0, 3500],
  ['invention', '2013-04-10', 12, 0, 0, 6000],
  ['invention', '2010-04-10', 15, 0, 0, 8500],
  ['invention', '2006-04-10', 20, 0, 0, 11000],
  ['utility', '2023-04-10', 2, 0, 0, 1750], // 600 + 150 + 1000
  ['utility', '2020-04-10', 5, 0, 0, 2125],
  ['utility', '2017-04-10', 8, 0, 0, 2500],
  ['utility', '2016-04-10', 10, 0, 0, 3500],
  ['design', '2022-04-10', 11, 0, 0, 4750], // 3000 + 750 + 1000
  ['invention', '2019-04-10', 6, 85, 0, 1480], // 180 + 300 + 1000
  ['invention', '2019-04-10', 6, 70, 0, 1660], // 360 + 300 + 1000
  ['invention', '2019-04-10', 6, 0, 500, 2000],
  ['invention', '2019-04-10', 6, 85, 180, 1300],
]

/**
 * 细则 (2023) Art. 6: two months from the day the notice was received, by Art. 5. Columns: received, last day to ask.
 */
export const restorationDays: readonly (readonly [string, string])[] = [
  ['2025-08-05', '2025-10-09'], // 10-5 国庆
  ['2025-12-31', '2026-02-28'], // no 31 February; Sat 班
  ['2025-12-15', '2026-02-24'], // 春节
  ['2024-12-31', '2025-02-28'],
  ['2023-12-31', '2024-02-29'],
  ['2026-03-01', '2026-05-06'], // 劳动节
  ['2026-08-01', '2026-10-08'], // 国庆
  ['2025-11-04', '2026-01-04'], // Sun 班
  ['2025-07-13', '2025-09-15'], // Sat 9-13 → Mon
]

/**
 * 细则 (2023) Art. 93: within three months of the grant's announcement, an invention 4000, others 1500; granted before
 * 2024-01-20, the 2010 rules' Art. 77: 3000 and 1000. Columns: kind, granted, own rule, yuan and last day, or null.
 */
export const rewards: readonly (readonly [
  PatentKind,
  string,
  number | null,
  readonly [yuan: number, due: string] | null,
])[] = [
  ['invention', '2024-01-19', null, [3000, '2024-04-19']],
  ['utility', '2024-01-19', null, [1000, '2024-04-19']],
  ['design', '2023-12-29', null, [1000, '2024-03-29']],
  ['invention', '2024-01-20', null, [4000, '2024-04-22']], // Sat
  ['utility', '2024-01-23', null, [1500, '2024-04-23']],
  ['design', '2024-01-23', null, [1500, '2024-04-23']],
  ['invention', '2023-11-10', null, [3000, '2024-02-18']], // 春节, then Sun 班
  ['invention', '2023-11-30', null, [3000, '2024-02-29']],
  ['utility', '2024-07-02', null, [1500, '2024-10-08']], // 国庆
  ['invention', '2024-11-29', null, [4000, '2025-02-28']],
  ['invention', '2024-11-30', null, [4000, '2025-02-28']],
  ['utility', '2025-07-04', null, [1500, '2025-10-09']],
  ['invention', '2025-11-14', null, [4000, '2026-02-14']], // Sat 班
  ['invention', '2025-11-15', null, [4000, '2026-02-24']],
  ['utility', '2025-11-28', null, [1500, '2026-02-28']], // Sat 班
  ['design', '2025-11-30', null, [1500, '2026-02-28']],
  ['invention', '2026-01-31', null, [4000, '2026-04-30']],
  ['invention', '2026-02-03', null, [4000, '2026-05-06']], // 劳动节
  ['utility', '2026-06-16', null, [1500, '2026-09-16']],
  ['utility', '2026-06-26', null, [1500, '2026-09-28']], // 中秋
  ['invention', '2026-08-25', null, [4000, '2026-11-25']],
  ['invention', '2010-02-01', null, [3000, '2010-05-03']], // Sat
  ['invention', '2010-01-31', null, null],
  ['invention', '2024-05', null, null],
  ['invention', '2024', null, null],
  ['invention', '2024-01-20', 10_000, [10_000, '2024-04-22']],
  ['utility', '2024-01-23', 500, [500, '2024-04-23']], // Art. 92: the unit's rule goes before
]

/** 促进科技成果转化法 Art. 45: half of net income or shares, 5 % of a year's operating profit; fen, rounded up. */
export const remunerations = [
  ['transfer', 100_000_000, 50_000_000],
  ['licence', 33_333, 16_667],
  ['equity', 20_000_000, 10_000_000],
  ['ownUse', 100_000_000, 5_000_000],
  ['ownUse', 1, 1],
  ['ownUse', 0, 0],
  ['ownUse', -5_000, 0],
] as const
