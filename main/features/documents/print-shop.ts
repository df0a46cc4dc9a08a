import type { Typesetter } from './engine/typeset-client.ts'
import type { TypesetInput } from './engine/typeset-engine.ts'
import type { Templates } from './load-templates.ts'
import { type DossierEntry, dossierData, volumeData } from './print-data.ts'
import type { EvidencePress } from './printable-evidence.ts'

export interface PrintShop {
  /** PDF of one dossier. */
  dossier(entry: DossierEntry): Promise<Uint8Array>
  /** PDF of a category: its dossiers bound together. */
  volume(entries: readonly DossierEntry[]): Promise<Uint8Array>
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
  const pdf = async (
    name: 'dossier.typ' | 'volume.typ',
    data: unknown,
    entries: readonly DossierEntry[],
  ): Promise<Uint8Array> => {
    const evidence = await press.files(entries.flatMap((entry) => entry.evidence))
    const files = [...templates.files, dataFile(data), ...evidence]
    return typesetter.pdf({ main: templates.source(name), files, fonts: undefined, documentDate }, signal)
  }
  return {
    dossier: (entry) => pdf('dossier.typ', dossierData(entry, documentDate), [entry]),
    volume: (entries) => pdf('volume.typ', volumeData(entries, documentDate), entries),
  }
}
