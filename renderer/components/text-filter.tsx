import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useLater } from '../lib/use-later.ts'

/** The filter box that `/` goes to: hands on what was typed once the typing pauses. */
export const TextFilter = ({
  value,
  label,
  placeholder,
  onSettled,
}: {
  readonly value: string
  readonly label: string
  readonly placeholder: string
  readonly onSettled: (text: string) => void
}) => {
  const [text, setText] = useState(value)
  const settled = useLater(text, 250)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only settled typing is handed on
  useEffect(() => {
    if (settled !== value && settled === text) onSettled(settled)
  }, [settled])
  useEffect(() => setText(value), [value])
  return (
    <Input
      data-filter-box
      allowClear
      type="search"
      aria-label={label}
      placeholder={placeholder}
      style={{ width: 260 }}
      value={text}
      onChange={(event) => setText(event.target.value)}
      suffix={<kbd>/</kbd>}
    />
  )
}
