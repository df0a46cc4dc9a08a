import type { ReactNode } from 'react'
import type { Tone } from '../../components/notice.tsx'

/** One line of what waits. */
export interface Todo {
  readonly key: string
  readonly tone: Tone
  readonly kind: string
  readonly text: ReactNode
  readonly to: string
  readonly right: string
}
