import type { ReactNode } from 'react'

/** Nothing here yet: says so, and what to do about it. */
export const EmptyState = ({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly children?: ReactNode
}) => (
  <div className="empty">
    <h2>{title}</h2>
    {hint && <p>{hint}</p>}
    {children && <div className="actions">{children}</div>}
  </div>
)
