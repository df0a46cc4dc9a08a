/** `sum` fen in `parts` whole yuan as equal as can be; what does not divide goes to the first. */
export const equalShares = (sum: number, parts: number): readonly number[] => {
  const each = Math.floor(sum / parts / 100) * 100
  return Array.from({ length: parts }, (_, index) => (index === 0 ? sum - each * (parts - 1) : each))
}
