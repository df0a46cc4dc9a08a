import type { PacketResult } from '../../../shared/packet-views.ts'
import { type Manifest, manifestName } from './manifest.ts'
import { wordName } from './packet-names.ts'

/** A packet as its manifest tells of it. `nomination` finds the record behind a dossier; '' where there is none. */
export const packetResult = (
  out: string,
  manifest: Manifest,
  nomination: (dossier: Manifest['dossiers'][number]) => string,
): PacketResult => {
  const hashes = new Map(manifest.files.map(({ file, sha256 }) => [file, sha256]))
  const sha256 = (file: string): string => hashes.get(file) ?? ''
  const printed = [...manifest.dossiers, ...manifest.volumes]
  return {
    out,
    dossiers: manifest.dossiers.map((dossier) => ({
      nomination: nomination(dossier),
      category: dossier.category,
      title: dossier.title,
      file: dossier.file,
      pages: dossier.pages,
      sha256: sha256(dossier.file),
      draft: dossier.draft,
      ...(dossier.stamped === undefined ? {} : { stamped: dossier.stamped }),
    })),
    volumes: manifest.volumes.map((volume) => ({ ...volume, sha256: sha256(volume.file) })),
    summaries: manifest.summaries.map((summary) => ({ ...summary, sha256: sha256(summary.file) })),
    words: manifest.dossiers.flatMap(({ category, file }) => {
      const word = wordName(file)
      return hashes.has(word) ? [{ category, file: word, sha256: sha256(word) }] : []
    }),
    manifest: manifestName,
    pages: printed.reduce((sum, { pages }) => sum + pages, 0),
    ms: 0,
    engine: manifest.engine.name,
  }
}
