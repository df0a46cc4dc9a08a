import { Input } from 'antd'
import { useState } from 'react'

/** What typed text means: a value, or why it cannot be read. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string }

/**
 * A text box for something that is not text. While it has the focus it shows what was typed; only what can be
 * read is passed on, and what cannot is kept on screen with the reason until it is mended.
 */
export const TypedInput = <T,>({
  id,
  label,
  place,
  value,
  format,
  parse,
  onChange,
  onBlur,
  disabled = false,
  suffix,
  placeholder,
  numeric = false,
  width,
}: {
  readonly id?: string
  readonly label?: string
  /** Row and column, where it is a box of a grid. */
  readonly place?: string
  readonly value: T
  readonly format: (value: T) => string
  readonly parse: (text: string) => Reading<T>
  readonly onChange: (value: T) => void
  readonly onBlur?: () => void
  readonly disabled?: boolean
  readonly suffix?: string
  readonly placeholder?: string
  readonly numeric?: boolean
  readonly width?: number
}) => {
  const [typed, setTyped] = useState<string | null>(null)
  const reading = typed === null ? null : parse(typed)
  const [left, setLeft] = useState(false)
  const wrong = left && reading !== null && !reading.ok ? reading.message : null
  return (
    <>
      <Input
        id={id}
        aria-label={label}
        data-cell={place}
        aria-invalid={wrong !== null}
        aria-describedby={wrong && id ? `${id}-wrong` : undefined}
        status={wrong ? 'error' : ''}
        className={numeric ? 'num' : ''}
        style={{ maxWidth: width }}
        value={typed ?? format(value)}
        disabled={disabled}
        suffix={suffix}
        placeholder={placeholder}
        onChange={(event) => {
          const text = event.target.value
          setTyped(text)
          const next = parse(text)
          if (next.ok) onChange(next.value)
        }}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true)
          if (reading?.ok) setTyped(null)
          onBlur?.()
        }}
      />
      {wrong && (
        <div className="small bad" id={id ? `${id}-wrong` : undefined} role="alert">
          {wrong}
        </div>
      )}
    </>
  )
}
