import { deadlineOf } from '../../db/cycle-record.ts'
import type { BuiltDocuments, PacketJob } from './build-documents.ts'
import type { Manifest } from './manifest.ts'

/** The manifest of a packet that lies complete in its folder but for the manifest itself. */
export const manifestOf = (
  job: PacketJob,
  built: BuiltDocuments,
  engine: Manifest['engine'],
  templates: string,
): Manifest => {
  const { pack, year } = job.cycle
  // The rare fonts come after all others and only for texts that need them, so the longest list holds every font.
  const [widest] = built.dossiers.map(({ fonts }) => fonts).toSorted((a, b) => b.length - a.length)
  return {
    schema: 1,
    product: 'jiangxin-ledger',
    award: pack.title,
    organiser: pack.organiser,
    year,
    pack: { id: pack.id, version: pack.version },
    documentDate: deadlineOf(job.cycle),
    engine: { name: engine.name, version: engine.version },
    templates,
    fonts: (widest ?? []).map((font) => ({ ...font })),
    dossiers: built.dossiers.map(({ result, entry }) => ({
      category: result.category,
      file: result.file,
      pages: result.pages,
      title: result.title,
      unit: entry.model.unit,
      dataHash: entry.dataHash,
      draft: result.draft,
      draftReasons: [...entry.draftReasons],
      ...(result.stamped === undefined ? {} : { stamped: result.stamped }),
    })),
    volumes: built.volumes.map(({ category, file, pages }) => ({ category, file, pages })),
    summaries: built.summaries.map(({ category, file }) => ({ category, file })),
    files: [...job.folder.files()],
  }
}
