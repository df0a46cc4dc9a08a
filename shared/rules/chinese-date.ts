/**
 * `2024-03-15` → 2024年3月15日 as papers print it, at the precision written; what is not a date is given back as it is.
 * Sentences on screen space their figures: `formatChineseDate`.
 */
export const chineseDate = (date: string): string => {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(date)
  if (!parts) return date
  const [, year, month, day] = parts
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}
