/** Fen as yuan with thousands separators; cents only where there are any. */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('zh-CN', {
    minimumFractionDigits: fen % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  })
