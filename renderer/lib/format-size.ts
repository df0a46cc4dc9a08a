const kilobyte = 1024
const megabyte = kilobyte * kilobyte

/** Size of a file in the unit a person would use; `bytes` ≥ 0. */
export const formatSize = (bytes: number): string => {
  if (bytes >= megabyte) return `${(bytes / megabyte).toFixed(1)} MB`
  return `${Math.max(1, Math.ceil(bytes / kilobyte))} KB`
}
