/** Fen as yuan with thousands separators, cents only where there are any: 1,200 and 1,200.50. Without the unit. */
export const shortYuan = (fen: number): string =>
  (fen / 100).toLocaleString('zh-CN', {
    minimumFractionDigits: fen % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  })
