import type { LinkValue } from '../../../../shared/record/field.ts'
import { recordDefinitions } from '../../../../shared/records/record-definitions.ts'
import { nameOn } from '../../../../shared/rules/name-on.ts'
import {
  type BookEvidence,
  type BookType,
  bookTypes,
  type StudioBookSource,
} from '../../../../shared/rules/studio-book/studio-book-source.ts'
import type { Reader, StoredRecord } from '../../../db/store.ts'

const everything = 100_000

const evidenceOf = (
  reader: Reader,
  type: BookType | 'studio',
  { id, values }: StoredRecord,
): readonly BookEvidence[] =>
  reader
    .list({ type: 'evidence', filters: [{ field: 'owner', is: id }], limit: everything })
    .map(({ values: file }) => ({
      owner: type,
      ownerTitle: String(values[recordDefinitions[type].titleField] ?? ''),
      slot: String(file.slot ?? ''),
      order: Number(file.order ?? 0),
      fileName: String(file.fileName),
      caption: String(file.caption ?? ''),
      sha256: String(file.sha256),
    }))

const unitName = (reader: Reader, link: LinkValue, day: string): string => {
  const unit = link.id === null ? null : reader.get('unit', link.id)
  return unit ? nameOn(unit.values, day) : link.text
}

/** Everything that the book of a studio prints, read from the registers. */
export const readStudioBook = (reader: Reader, studio: StoredRecord, year: number): StudioBookSource => {
  const lastDay = `${year}-12-31`
  const of = (type: BookType): readonly StoredRecord[] =>
    reader.list({ type, filters: [{ field: 'studio', linkId: studio.id }], limit: everything })
  const found = new Map(bookTypes.map((type) => [type, of(type)]))
  const valuesOf = (type: BookType) => (found.get(type) ?? []).map(({ values }) => values)
  const unit = (studio.values.unit ?? null) as LinkValue | null
  return {
    year,
    studio: studio.values,
    unit: unit ? unitName(reader, unit, lastDay) : '',
    records: {
      studioMember: valuesOf('studioMember'),
      studioYear: valuesOf('studioYear'),
      studioActivity: valuesOf('studioActivity'),
      apprenticeship: valuesOf('apprenticeship'),
      project: valuesOf('project'),
      innovation: valuesOf('innovation'),
      achievement: valuesOf('achievement'),
      method: valuesOf('method'),
      patent: valuesOf('patent'),
      award: valuesOf('award'),
      studioReview: valuesOf('studioReview'),
    },
    evidence: [
      ...evidenceOf(reader, 'studio', studio),
      ...[...found].flatMap(([type, rows]) => rows.flatMap((row) => evidenceOf(reader, type, row))),
    ],
    nameOf: (link) => unitName(reader, link, lastDay),
  }
}
