/** Exactly the amount, so that writing it and reading it back never rounds: 12345600 fen is 12.3456 万元. */
export const exactMoney = (fen: number, unit: 'yuan' | 'wan'): string => {
  const places = unit === 'wan' ? 6 : 2
  const digits = String(Math.abs(fen)).padStart(places + 1, '0')
  const decimals = digits.slice(-places).replace(/0+$/, '').padEnd(2, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}.${decimals}`
}
