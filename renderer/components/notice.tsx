import type { ReactNode } from 'react'

export type Tone = 'plain' | 'ok' | 'warn' | 'bad'

/** A remark that stays on the page. Failures are announced to screen readers at once. */
export const Notice = ({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone
  readonly children: ReactNode
}) => (
  <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {children}
  </div>
)

export const Badge = ({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone
  readonly children: ReactNode
}) => <span className={`badge ${tone}`}>{children}</span>
