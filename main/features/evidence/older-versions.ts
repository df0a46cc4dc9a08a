import type { EvidenceVersion } from '../../../shared/evidence-views.ts'
import type { Values } from '../../../shared/record/field.ts'
import { textOf } from '../../../shared/record/read-value.ts'
import type { Store, StoredRecord } from '../../db/store.ts'

/** What of an evidence record is the file itself, not its place. */
export const fileFields = ['fileName', 'sha256', 'size', 'pages', 'problems'] as const

export type FileValues = Pick<Values, (typeof fileFields)[number]>

interface OlderFile extends EvidenceVersion {
  readonly values: FileValues
}

const fileOf = (values: Values): FileValues =>
  Object.fromEntries(fileFields.map((name) => [name, values[name] ?? null])) as FileValues

/** What stood here once, and which versions there were then. */
interface Moment {
  readonly sha256: string
  readonly older: readonly OlderFile[]
}

/**
 * The files that stood here before, the latest first, as the change log tells: nothing else is kept of them but their
 * bytes. An undo leads back to what there was; what it took away was never a version.
 */
export const olderVersions = (store: Store, record: StoredRecord): readonly OlderFile[] => {
  const past: Moment[] = []
  let older: readonly OlderFile[] = []
  let held: Values = {}
  for (const entry of store.historyOf(record.id).toReversed()) {
    const before = fileOf(held)
    held = { ...held, ...entry.after }
    const [was, is] = [textOf(before, 'sha256'), textOf(held, 'sha256')]
    if (was === '' || was === is) continue
    if (entry.label === 'undo') {
      const at = past.findLastIndex(({ sha256 }) => sha256 === is)
      older = past[at]?.older ?? older
      past.length = Math.max(0, at)
      continue
    }
    past.push({ sha256: was, older })
    const replaced = {
      values: before,
      sha256: was,
      fileName: textOf(before, 'fileName'),
      size: before.size as number | null,
      pages: before.pages as number | null,
      replacedAt: entry.at,
      replacedBy: entry.operator,
    }
    older = [replaced, ...older.filter(({ sha256 }) => sha256 !== was && sha256 !== is)]
  }
  return older
}
