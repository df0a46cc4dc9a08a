import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DossierEvidence } from '../../../shared/rules/dossier-model.ts'
import type { AttachmentStore } from '../../files/attachment-store.ts'
import type { DiskFile } from './engine/typeset-process.ts'
import type { EvidenceClient } from './evidence-client.ts'
import type { KnownEvidence } from './known-evidence.ts'
import type { PrintedEvidence } from './print-data.ts'

/** What is pressed is named by its content and its file name. */
type PressedFile = Pick<DossierEvidence, 'sha256' | 'fileName'>

/** Evidence made ready once and kept on disk, so that a volume does not hold what its dossiers held. */
export interface EvidencePress {
  /**
   * In the order of `files`; a faulty file has no pages and says why. `broken` tells by SHA-256 what the check
   * found when it decoded the images. What an earlier build knows is not opened again.
   */
  prepare(
    files: readonly PressedFile[],
    broken: ReadonlyMap<string, readonly string[]>,
  ): Promise<readonly PrintedEvidence[]>
  /** Where the bytes lie, each file once, for the typesetting process to read; those not yet made ready now are. */
  files(evidence: readonly PrintedEvidence[]): Promise<readonly DiskFile[]>
}

const unreadable = (faults: readonly string[]): PrintedEvidence => ({
  kind: 'pdf',
  path: '',
  pages: [],
  faults,
})

/** `folder` is for working copies; the caller removes it. */
export const createEvidencePress = (
  attachments: AttachmentStore,
  client: EvidenceClient,
  folder: string,
  earlier: KnownEvidence,
): EvidencePress => {
  const known = new Map<string, PrintedEvidence>()
  /** By the path that templates name: what is to be pressed, and whether it lies in the folder. */
  const sources = new Map<string, PressedFile>()
  const pressed = new Set<string>()

  const press = async ({ sha256, fileName }: PressedFile): Promise<PrintedEvidence> => {
    await mkdir(folder, { recursive: true })
    const { kind, extension, pages, faults } = await client.ask({
      kind: 'press',
      file: attachments.pathOf(sha256),
      sha256,
      fileName,
      target: join(folder, sha256),
    })
    if (extension === null) return unreadable(faults)
    const path = `/evidence/${sha256}.${extension}`
    pressed.add(path)
    return { kind, path, pages, faults }
  }

  const look = async (file: PressedFile, key: string): Promise<PrintedEvidence> => {
    const found = known.get(key)
    if (found) return found
    if (!attachments.has(file.sha256)) return unreadable(['missing'])
    const place = attachments.pathOf(file.sha256)
    const before = await earlier.find(key, place)
    if (before) return before
    const now = await press(file)
    await earlier.note(key, place, now)
    return now
  }

  return {
    async prepare(files, broken) {
      const printed: PrintedEvidence[] = []
      for (const file of files) {
        // The name counts too: a PNG called .pdf is refused, the same bytes called .png are not.
        const key = `${file.sha256} ${file.fileName}`
        const faults = broken.get(file.sha256)
        const ready = faults ? unreadable(faults) : await look(file, key)
        known.set(key, ready)
        if (ready.path !== '') sources.set(ready.path, file)
        printed.push(ready)
      }
      return printed
    },
    async files(evidence) {
      const paths = [...new Set(evidence.map(({ path }) => path).filter((path) => path !== ''))]
      for (const path of paths) {
        const source = sources.get(path)
        if (!pressed.has(path) && source) await press(source)
      }
      return paths.map((path) => ({ path, file: join(folder, path.slice('/evidence/'.length)) }))
    },
  }
}
