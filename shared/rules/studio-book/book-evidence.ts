import { recordDefinitions } from '../../records/record-definitions.ts'
import { checklistSlot } from '../checklist-slot.ts'
import { rowsIn } from './rows-in.ts'
import { bookTypes, type StudioBookSource } from './studio-book-source.ts'

export interface NumberedEvidence {
  /** By which other sections name it, from 1. */
  readonly number: number
  readonly slot: string
  readonly fileName: string
  readonly owner: string
  readonly sha256: string
  /** Item of the checklist that it shows; null for other files. */
  readonly checks: string | null
}

const owners = ['studio', ...bookTypes] as const

/** The files beside the studio and its records, the studio's first, numbered as the list prints them. */
export const bookEvidence = ({ studio, evidence }: StudioBookSource): readonly NumberedEvidence[] => {
  const items = rowsIn(studio, 'checklist').map(({ item }) => String(item ?? ''))
  const itemOf = (slot: string): string | null => items.find((item) => checklistSlot(item) === slot) ?? null
  return evidence
    .map((file) => {
      const checks = file.owner === 'studio' ? itemOf(file.slot) : null
      const place = checks === null ? items.length : items.indexOf(checks)
      const key = [owners.indexOf(file.owner), place, file.ownerTitle, file.slot, file.order] as const
      return {
        file,
        checks,
        key: JSON.stringify([...key.map((part) => String(part).padStart(6, '0')), file]),
      }
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ file, checks }, index) => {
      const kind = recordDefinitions[file.owner].label.zh
      return {
        number: index + 1,
        slot: checks === null ? file.slot : `达标：${checks}`,
        fileName: file.fileName,
        owner: file.owner === 'studio' ? kind : `${kind}：${file.ownerTitle}`,
        sha256: file.sha256,
        checks,
      }
    })
}
