import type { FieldValue, LinkValue, Values } from '../../../shared/record/field.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import { type DossierModel, dossierModel } from '../../../shared/rules/dossier-model.ts'
import { evidenceProblemCode } from '../../../shared/rules/evidence-problem-text.ts'
import { parseStampedSlot } from '../../../shared/rules/page-code/stamped-slot.ts'
import { textOf } from '../../../shared/record/read-value.ts'
import { nameOn } from '../../../shared/rules/name-on.ts'
import { formatPatentNumber } from '../../../shared/rules/patent-number.ts'
import { type CycleRecord, deadlineOf } from '../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

/** Throws where the pack has no such category: nominations are only made from the pack's. */
export const categoryOf = (cycle: CycleRecord, values: Values): PackCategory => {
  const category = cycle.pack.categories.find((candidate) => candidate.id === values.category)
  if (!category) throw new Error(`rule pack ${cycle.pack.id} has no category ${String(values.category)}`)
  return category
}

/** Full name of a linked unit as of the cycle’s deadline, and its short name; both as written where not on file. */
export const unitNames = (
  reader: Reader,
  cycle: CycleRecord,
  link: LinkValue | null,
): { full: string; short: string } => {
  if (!link) return { full: '', short: '' }
  const unit = link.id === null ? null : reader.get('unit', link.id)
  const full = unit ? nameOn(unit.values, deadlineOf(cycle)) : link.text
  return { full, short: String(unit?.values.shortName ?? '') || full }
}

/** ZL goes before the number of a patent that the register knows as granted; an application has none yet. */
export const printedNumber = (reader: Reader, number: FieldValue | undefined): string | null => {
  if (typeof number !== 'string' || number === '') return null
  const patent = reader.byText('patent', 'patentNumber', number)[0]
  const { legalStatus, grantedOn } = patent?.values ?? {}
  return formatPatentNumber(
    number,
    legalStatus === 'granted' || (legalStatus !== 'pending' && Boolean(grantedOn)),
  )
}

/** Scans of stamped pages lie beside the evidence and are no part of it. */
const evidenceOf = (reader: Reader, nomination: string): readonly StoredRecord[] =>
  reader
    .list({ type: 'evidence', filters: [{ field: 'owner', is: nomination }] })
    .filter(({ values }) => parseStampedSlot(textOf(values, 'slot')) === null)

/** Images that did not decode when the files of a nomination were taken in, by SHA-256 of the file. */
export const brokenImages = (reader: Reader, nomination: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    evidenceOf(reader, nomination).flatMap(({ values }) => {
      const problems = (values.problems ?? []) as readonly string[]
      const broken = problems.filter((key) => evidenceProblemCode(key) === 'undecodable-image')
      return broken.length === 0 ? [] : [[String(values.sha256), broken] as const]
    }),
  )

/** What the dossier of a stored nomination prints; `values` may be the stored ones with edits laid over them. */
export const nominationModel = (
  reader: Reader,
  cycle: CycleRecord,
  nomination: string,
  values: Values,
): DossierModel =>
  dossierModel({
    values: { ...values, patentNumber: printedNumber(reader, values.patentNumber) },
    pack: cycle.pack,
    category: categoryOf(cycle, values),
    unitName: (link) => unitNames(reader, cycle, link).full,
    evidence: evidenceOf(reader, nomination).map(({ values: file }) => ({
      slot: String(file.slot ?? ''),
      order: Number(file.order ?? 0),
      fileName: String(file.fileName),
      caption: String(file.caption ?? ''),
      sha256: String(file.sha256),
    })),
  })
