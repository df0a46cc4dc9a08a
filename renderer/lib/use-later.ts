import { useEffect, useState } from 'react'

/** `value` as it was once it has stood still for `ms`. */
export const useLater = <T>(value: T, ms: number): T => {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return later
}
