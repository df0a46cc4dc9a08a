import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import { sha256Of } from './data-hash.ts'
import type { FontShelf } from './engine/font-shelf.ts'
import type { Typesetter } from './engine/typeset-client.ts'
import type { TypesetInput } from './engine/typeset-engine.ts'
import type { Templates } from './load-templates.ts'
import { type DossierEntry, dossierData, volumeData } from './print-data.ts'
import type { EvidencePress } from './printable-evidence.ts'

export interface Printed {
  readonly sha256: string
  readonly bytes: number
  readonly pages: number
  /** Fonts that were at hand for it, in the order in which they are asked for a character. */
  readonly fonts: ReturnType<FontShelf['used']>
}

export interface PrintJob {
  /** The same for all that gives the same bytes. */
  readonly key: string
  /** Writes the PDF to `target`. */
  print(target: string): Promise<Printed>
}

export interface PrintShop {
  /** The PDF of one dossier. */
  dossier(entry: DossierEntry): PrintJob
  /** The PDF of a category: its dossiers bound together. */
  volume(entries: readonly DossierEntry[]): PrintJob
}

/** Data file that the templates read. */
export const dataFile = (data: unknown): TypesetInput['files'][number] => ({
  path: '/data.json',
  bytes: new TextEncoder().encode(JSON.stringify(data)),
})

/** All that a dossier prints; the evidence is named by its SHA-256. */
const entryKey = ({ dataHash, evidence, draftReasons }: DossierEntry): string =>
  sha256Of(canonicalJson([dataHash, evidence, draftReasons]))

/** `edition`: of program, engine and added fonts, whatever else the bytes depend on. */
export const createPrintShop = (
  typesetter: Typesetter,
  templates: Templates,
  press: EvidencePress,
  documentDate: string,
  edition: string,
  signal: AbortSignal,
): PrintShop => {
  // The child reads the evidence and writes the pages, so that a volume of scans never passes through the core.
  const job = (
    name: 'dossier.typ' | 'volume.typ',
    data: () => unknown,
    entries: readonly DossierEntry[],
  ): PrintJob => ({
    key: sha256Of(canonicalJson([edition, templates.sha256, documentDate, name, entries.map(entryKey)])),
    async print(target) {
      const evidence = await press.files(entries.flatMap((entry) => entry.evidence))
      const files = [...templates.files, dataFile(data())]
      const input = { main: templates.source(name), files, documentDate }
      return typesetter.pdfFile(input, evidence, target, signal)
    },
  })
  return {
    dossier: (entry) => job('dossier.typ', () => dossierData(entry, documentDate), [entry]),
    volume: (entries) => job('volume.typ', () => volumeData(entries, documentDate), entries),
  }
}
