import { type ReactNode, useState } from 'react'

/** One part of a long form; parts in which nothing is filled yet stand closed. */
export const FormSection = ({
  title,
  fields,
  open: openAtFirst,
  children,
}: {
  readonly title: string
  /** Ids of the fields in it: drawn only while it is open, they are found by these. */
  readonly fields: readonly string[]
  readonly open: boolean
  readonly children: ReactNode
}) => {
  const [open, setOpen] = useState(openAtFirst)
  return (
    <details
      className="form-section"
      data-fields={fields.join(' ')}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {open && <div className="stack">{children}</div>}
    </details>
  )
}
