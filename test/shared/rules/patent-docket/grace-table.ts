import type { PatentKind } from '../../../../shared/rules/patent-number.ts'

/**
 * 细则 (2023) Art. 115 and 审查指南 Part V ch. 9 §2.2.1.3: no surcharge in the first month after the due day, then 5, 10, 15,
 * 20, 25 % of the full fee; a full month belongs to the band it ends. Month ends by Art. 5, counted from the filing
 * date's day. Rows: day → [month, surcharge in yuan], or null where the fee is not late yet or can no longer be paid.
 */
interface GraceBlock {
  readonly kind: PatentKind
  readonly filed: string
  readonly year: number
  readonly rows: readonly (readonly [day: string, expected: readonly [month: number, yuan: number] | null])[]
}

export const graceTable: readonly GraceBlock[] = [
  {
    // Due Thu 2025-04-10; 1200 yuan, 60 a month from the second on; ends Fri 2025-10-10.
    kind: 'invention',
    filed: '2020-04-10',
    year: 6,
    rows: [
      ['2025-04-09', null],
      ['2025-04-10', null],
      ['2025-04-11', [1, 0]],
      ['2025-05-10', [1, 0]],
      ['2025-05-11', [2, 60]],
      ['2025-06-10', [2, 60]],
      ['2025-06-11', [3, 120]],
      ['2025-07-10', [3, 120]],
      ['2025-07-11', [4, 180]],
      ['2025-08-10', [4, 180]],
      ['2025-08-11', [5, 240]],
      ['2025-09-10', [5, 240]],
      ['2025-09-11', [6, 300]],
      ['2025-10-10', [6, 300]],
      ['2025-10-11', null],
    ],
  },
  {
    // 2025-08-31 is a Sunday: due Mon 9-1. Months end on 9-30, 10-31, 11-30, 12-31, 1-31, 2-28 (Sat 班). 2000 yuan.
    kind: 'invention',
    filed: '2019-08-31',
    year: 7,
    rows: [
      ['2025-08-31', null],
      ['2025-09-01', null],
      ['2025-09-02', [1, 0]],
      ['2025-09-30', [1, 0]],
      ['2025-10-01', [2, 100]],
      ['2025-10-31', [2, 100]],
      ['2025-11-01', [3, 200]],
      ['2025-11-30', [3, 200]],
      ['2025-12-01', [4, 300]],
      ['2025-12-31', [4, 300]],
      ['2026-01-01', [5, 400]],
      ['2026-01-31', [5, 400]],
      ['2026-02-01', [6, 500]],
      ['2026-02-28', [6, 500]],
      ['2026-03-01', null],
    ],
  },
  {
    // Filed 29 February, leap year: months end on the 29th. 900 yuan, 45 a month.
    kind: 'utility',
    filed: '2020-02-29',
    year: 5,
    rows: [
      ['2024-02-29', null],
      ['2024-03-01', [1, 0]],
      ['2024-03-29', [1, 0]],
      ['2024-03-30', [2, 45]],
      ['2024-04-29', [2, 45]],
      ['2024-04-30', [3, 90]],
      ['2024-05-30', [4, 135]],
      ['2024-06-30', [5, 180]],
      ['2024-07-30', [6, 225]],
      ['2024-08-29', [6, 225]],
      ['2024-08-30', null],
    ],
  },
  {
    // The year after: due 2025-02-28, months end on the 28th. 1200 yuan.
    kind: 'utility',
    filed: '2020-02-29',
    year: 6,
    rows: [
      ['2025-03-28', [1, 0]],
      ['2025-03-29', [2, 60]],
      ['2025-04-28', [2, 60]],
      ['2025-04-29', [3, 120]],
      ['2025-05-29', [4, 180]],
      ['2025-06-29', [5, 240]],
      ['2025-07-29', [6, 300]],
      ['2025-08-28', [6, 300]],
      ['2025-08-29', null],
    ],
  },
  {
    // 2024-10-01 falls into 国庆: due Tue 10-8. Months still count from 10-1. 6000 yuan, 300 a month.
    kind: 'invention',
    filed: '2012-10-01',
    year: 13,
    rows: [
      ['2024-10-05', null],
      ['2024-10-08', null],
      ['2024-10-09', [1, 0]],
      ['2024-11-01', [1, 0]],
      ['2024-11-02', [2, 300]],
      ['2024-12-01', [2, 300]],
      ['2024-12-02', [3, 600]],
      ['2025-04-01', [6, 1500]],
      ['2025-04-02', null],
    ],
  },
  {
    // 2024-02-10 falls into 春节: due Sun 2-18 (班). Six months end on Sat 8-10, put off to Mon 8-12. 1200 yuan.
    kind: 'invention',
    filed: '2019-02-10',
    year: 6,
    rows: [
      ['2024-02-18', null],
      ['2024-02-19', [1, 0]],
      ['2024-08-10', [6, 300]],
      ['2024-08-11', [6, 300]],
      ['2024-08-12', [6, 300]],
      ['2024-08-13', null],
    ],
  },
]

/**
 * The surcharge is reckoned on the full fee (当年全额年费): 1200 yuan reduced by 85 % is 180, by 70 % is 360; each
 * month from the second adds 60 all the same. Columns: agreed, what is to pay in months 1 to 6, yuan.
 */
export const reducedTotals = [
  [0, [1200, 1260, 1320, 1380, 1440, 1500]],
  [85, [180, 240, 300, 360, 420, 480]],
  [70, [360, 420, 480, 540, 600, 660]],
] as const

type Paid = readonly (readonly [day: string, yuan: number])[]

/**
 * 审查指南 Part V ch. 9 §2.2.1.3: a payment that fell short is topped up by the band of the later payment (45 due, 25 paid,
 * 90 due later: 65 to pay). Year 3 of an invention filed 2023-04-10: 900 yuan due 2025-04-10, 45 more a month from
 * 5-11 on, payable up to 10-10. Columns: agreed, paid, day, still to pay (null: too late), in yuan.
 */
export const topUps: readonly (readonly [0 | 70 | 85, Paid, string, number | null])[] = [
  [0, [], '2025-04-10', 900],
  [0, [], '2025-05-10', 900],
  [0, [], '2025-05-11', 945],
  [0, [], '2025-06-11', 990],
  [0, [], '2025-07-11', 1035],
  [0, [], '2025-08-11', 1080],
  [0, [], '2025-09-11', 1125],
  [0, [], '2025-10-10', 1125],
  [0, [], '2025-10-11', null],
  [0, [['2025-05-20', 925]], '2025-05-20', 20],
  [0, [['2025-05-20', 925]], '2025-06-10', 20],
  [0, [['2025-05-20', 925]], '2025-06-15', 65],
  [0, [['2025-05-20', 925]], '2025-07-15', 110],
  [0, [['2025-05-20', 925]], '2025-10-10', 200],
  [0, [['2025-05-20', 925]], '2025-10-11', null],
  [0, [['2025-04-01', 800]], '2025-04-10', 100],
  [0, [['2025-04-01', 800]], '2025-05-11', 145],
  // Paid in full in time: later months add nothing.
  [0, [['2025-04-01', 900]], '2025-09-11', 0],
  [0, [['2025-05-10', 900]], '2025-09-11', 0],
  [0, [['2025-05-11', 900]], '2025-05-11', 45],
  [0, [['2025-05-20', 945]], '2025-12-31', 0],
  [
    0,
    [
      ['2025-05-20', 925],
      ['2025-06-15', 65],
    ],
    '2025-07-15',
    0,
  ],
  [
    0,
    [
      ['2025-05-20', 925],
      ['2025-06-15', 60],
    ],
    '2025-07-11',
    50,
  ],
  // After the grace a payment does not count.
  [0, [['2025-10-11', 1125]], '2025-10-12', null],
  // Reduced: 135 of 900, surcharge on 900.
  [85, [], '2025-06-15', 225],
  [85, [['2025-05-20', 135]], '2025-05-20', 45],
  [85, [['2025-05-20', 135]], '2025-06-15', 90],
  [85, [['2025-05-20', 180]], '2025-06-15', 0],
  [70, [['2025-05-20', 270]], '2025-06-15', 90],
]
