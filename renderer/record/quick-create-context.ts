import { type ComponentType, createContext } from 'react'
import type { LinkValue } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'

export interface QuickCreateProps {
  readonly type: RecordType
  readonly name: string
  readonly onDone: (link: LinkValue & { readonly id: string }) => void
  readonly onCancel: () => void
}

/** The form that puts a record on file over another form. Handed in, since it holds the very inputs that open it. */
export const QuickCreateContext = createContext<ComponentType<QuickCreateProps>>(() => null)
