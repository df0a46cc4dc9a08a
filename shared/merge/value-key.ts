/** Text under which two values are equal: keys in one order, nothing that is empty. */
export const valueKey = (value: unknown): string =>
  typeof value !== 'object' ? JSON.stringify(value ?? null) : JSON.stringify(ordered(value))

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

const ordered = (value: unknown): unknown => {
  if (isEmpty(value)) return null
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(ordered)
  const filled = Object.entries(value).filter(([, part]) => !isEmpty(part))
  return Object.fromEntries(
    filled.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, ordered(part)]),
  )
}
