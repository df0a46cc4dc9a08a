import { textOf } from '../../../../shared/record/read-value.ts'
import { parseStampedSlot, type StampedSlot } from '../../../../shared/rules/page-code/stamped-slot.ts'
import type { Workspace } from '../../../core/workspace.ts'
import type { FoundPage } from '../../../db/print-book.ts'

/** A scan of a stamped page beside its nomination, and the page that it is a scan of. */
export interface Stamp {
  /** Of the evidence record. */
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly slot: StampedSlot
  readonly printing: FoundPage
}

/** Stamped pages of a nomination in the order of the pages, the newest scan of each; other files are none. */
export const stampsOf = ({ store, prints }: Workspace, nomination: string): readonly Stamp[] => {
  const found = store
    .list({ type: 'evidence', filters: [{ field: 'owner', is: nomination }] })
    .flatMap(({ id, values }) => {
      const slot = parseStampedSlot(textOf(values, 'slot'))
      const printing = slot && prints.find(slot.code)
      if (!slot || printing?.printedIn !== 'dossier') return []
      return [{ id, fileName: textOf(values, 'fileName'), sha256: textOf(values, 'sha256'), slot, printing }]
    })
  return found.toSorted((a, b) => a.printing.page - b.printing.page)
}

/** Whether the page would be printed again just as the scan shows it. */
export const stampIsCurrent = (
  { printing }: Pick<Stamp, 'printing'>,
  now: { readonly dataHash: string; readonly templates: string },
): boolean => printing.dataHash === now.dataHash && printing.templates === now.templates
