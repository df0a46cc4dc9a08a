import type { Typesetter } from './engine/typeset-client.ts'
import type { TypesetInput } from './engine/typeset-engine.ts'
import type { Templates } from './load-templates.ts'
import { type DossierEntry, dossierData, volumeData } from './print-data.ts'
import type { EvidencePress } from './printable-evidence.ts'

export interface Printed {
  readonly sha256: string
  readonly bytes: number
  readonly pages: number
}

export interface PrintShop {
  /** Writes the PDF of one dossier to `target`. */
  dossier(entry: DossierEntry, target: string): Promise<Printed>
  /** Writes the PDF of a category to `target`: its dossiers bound together. */
  volume(entries: readonly DossierEntry[], target: string): Promise<Printed>
}

/** Data file that the templates read. */
export const dataFile = (data: unknown): TypesetInput['files'][number] => ({
  path: '/data.json',
  bytes: new TextEncoder().encode(JSON.stringify(data)),
})

export const createPrintShop = (
  typesetter: Typesetter,
  templates: Templates,
  press: EvidencePress,
  documentDate: string,
  signal: AbortSignal,
): PrintShop => {
  // The child reads the evidence and writes the pages, so that a volume of scans never passes through the core.
  const pdf = (
    name: 'dossier.typ' | 'volume.typ',
    data: unknown,
    entries: readonly DossierEntry[],
    target: string,
  ): Promise<Printed> => {
    const evidence = press.files(entries.flatMap((entry) => entry.evidence))
    const files = [...templates.files, dataFile(data)]
    const input = { main: templates.source(name), files, documentDate }
    return typesetter.pdfFile(input, evidence, target, signal)
  }
  return {
    dossier: (entry, target) => pdf('dossier.typ', dossierData(entry, documentDate), [entry], target),
    volume: (entries, target) => pdf('volume.typ', volumeData(entries, documentDate), entries, target),
  }
}
