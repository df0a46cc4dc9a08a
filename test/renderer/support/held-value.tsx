import { App } from 'antd'
import { type ReactNode, useState } from 'react'

/** Holds the value of one control, as a form does, and tells what it is now. */
export const HeldValue = <T,>({
  start,
  onValue,
  children,
}: {
  readonly start: T
  readonly onValue: (value: T) => void
  readonly children: (value: T, set: (value: T) => void) => ReactNode
}) => {
  const [value, setValue] = useState(start)
  onValue(value)
  return <App>{children(value, setValue)}</App>
}
