import type { ReactNode } from 'react'

/** Title, a remark beside it, actions at the right; the body below. `fill` keeps the page to the window. */
export const Page = ({
  title,
  remark,
  actions,
  fill = false,
  children,
}: {
  readonly title: string
  readonly remark?: ReactNode
  readonly actions?: ReactNode
  readonly fill?: boolean
  readonly children: ReactNode
}) => (
  <div className={fill ? 'page fill' : 'page'}>
    <div className="page-head">
      <h1>{title}</h1>
      {remark && <span className="muted">{remark}</span>}
      {actions && <div className="actions no-print">{actions}</div>}
    </div>
    {children}
  </div>
)

export const Panel = ({
  title,
  extra,
  children,
  className = '',
}: {
  readonly title: string
  readonly extra?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}) => (
  <section className={`panel ${className}`} aria-label={title}>
    <header>
      <h2>{title}</h2>
      {extra}
    </header>
    <div className="body">{children}</div>
  </section>
)
