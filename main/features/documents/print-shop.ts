import { setImmediate } from 'node:timers/promises'
import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import { sha256Of } from '../../files/sha256-of.ts'
import type { FontShelf } from './engine/font-shelf.ts'
import type { Typesetter } from './engine/typeset-client.ts'
import type { TypesetInput } from './engine/typeset-engine.ts'
import type { Templates } from './load-templates.ts'
import type { PrintedIn } from '../../../shared/page-code-views.ts'
import { type PrintedCode, printedCodes } from './page-code/page-codes.ts'
import {
  type DossierEntry,
  dossierData,
  type PrintedEvidence,
  type StampedPage,
  volumeData,
} from './print-data.ts'
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

/** A dossier that is printed, with the number of its pages. */
export interface BoundEntry {
  readonly entry: DossierEntry
  readonly pages: number
}

export interface PrintShop {
  /** The PDF of one dossier, scans of stamped pages in the place of the pages. */
  dossier(entry: DossierEntry, stamped: readonly StampedPage[]): PrintJob
  /** The PDF of a category: its dossiers bound together. */
  volume(bound: readonly BoundEntry[]): PrintJob
}

/** Pages of a dossier beside its evidence, more than most have. */
const likelyFormPages = 24

/** No more pages than this, unless a form is very long. */
const likelyPages = ({ evidence }: DossierEntry): number =>
  evidence.reduce((sum, { pages }) => sum + Math.max(1, pages.length), likelyFormPages)

/** Data file that the templates read. */
export const dataFile = (data: unknown): TypesetInput['files'][number] => ({
  path: '/data.json',
  bytes: new TextEncoder().encode(JSON.stringify(data)),
})

type TemplateName = 'dossier.typ' | 'volume.typ'

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
  const keyOf = (name: TemplateName, entries: readonly DossierEntry[]): string =>
    sha256Of(canonicalJson([edition, templates.dossierVersion, documentDate, name, entries.map(entryKey)]))
  const print = async (
    name: TemplateName,
    data: unknown,
    evidence: readonly PrintedEvidence[],
    target: string,
  ): Promise<Printed> => {
    const disk = await press.files(evidence)
    const files = [...templates.files, dataFile(data)]
    const input = { main: templates.source(name), files, documentDate }
    return typesetter.pdfFile(input, disk, target, signal)
  }
  /** A draft has no codes: nobody should take it for the paper that was handed in. */
  const codes = ({ dataHash, draftReasons }: DossierEntry, printedIn: PrintedIn, pages: number) =>
    draftReasons.length > 0
      ? []
      : printedCodes({ dataHash, templates: templates.dossierVersion, printedIn }, pages)
  return {
    dossier: (entry, stamped) => ({
      key: sha256Of(canonicalJson([keyOf('dossier.typ', [entry]), stamped])),
      async print(target) {
        const stamps = stamped.map(({ scan }) => scan)
        const withCodes = (pages: number) =>
          print(
            'dossier.typ',
            dossierData(entry, documentDate, () => codes(entry, 'dossier', pages), stamped),
            [...entry.evidence, ...stamps],
            target,
          )
        // How many pages there are is known only when they are set; codes move nothing on them.
        const printed = await withCodes(likelyPages(entry))
        return printed.pages > likelyPages(entry) ? withCodes(printed.pages) : printed
      },
    }),
    volume: (bound) => {
      const entries = bound.map(({ entry }) => entry)
      return {
        key: keyOf('volume.typ', entries),
        async print(target) {
          const coded = new Map<DossierEntry, readonly PrintedCode[]>()
          for (const { entry, pages } of bound) {
            // Cover and contents of the dossier make up for the line by which an entry is longer in a volume.
            coded.set(entry, codes(entry, 'volume', pages))
            // Hundreds of codes in one go would hold up every other call.
            await setImmediate()
          }
          return print(
            'volume.typ',
            volumeData(entries, documentDate, (entry) => coded.get(entry) ?? []),
            entries.flatMap(({ evidence }) => evidence),
            target,
          )
        },
      }
    },
  }
}
