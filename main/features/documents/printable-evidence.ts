import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DossierEvidence, DossierModel } from '../../../shared/rules/dossier-model.ts'
import type { AttachmentStore } from '../../files/attachment-store.ts'
import type { DiskFile } from './engine/typeset-process.ts'
import type { EvidenceClient } from './evidence-client.ts'
import type { PrintedEvidence } from './print-data.ts'

/** Evidence made ready once and kept on disk, so that a volume does not hold what its dossiers held. */
export interface EvidencePress {
  /**
   * In the order of `model.evidence`; a faulty file has no pages and says why. `broken` tells by SHA-256 what the check
   * found when it decoded the images.
   */
  prepare(
    model: DossierModel,
    broken: ReadonlyMap<string, readonly string[]>,
  ): Promise<readonly PrintedEvidence[]>
  /** Where the bytes lie, each file once, for the typesetting process to read. */
  files(evidence: readonly PrintedEvidence[]): readonly DiskFile[]
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
): EvidencePress => {
  const known = new Map<string, PrintedEvidence>()

  const press = async ({ sha256, fileName }: DossierEvidence): Promise<PrintedEvidence> => {
    if (!attachments.has(sha256)) return unreadable(['missing'])
    await mkdir(folder, { recursive: true })
    const file = attachments.pathOf(sha256)
    const target = join(folder, sha256)
    const { kind, extension, pages, faults } = await client.ask({
      kind: 'press',
      file,
      sha256,
      fileName,
      target,
    })
    if (extension === null) return unreadable(faults)
    return { kind, path: `/evidence/${sha256}.${extension}`, pages, faults }
  }

  return {
    async prepare(model, broken) {
      const printed: PrintedEvidence[] = []
      for (const file of model.evidence) {
        // The name counts too: a PNG called .pdf is refused, the same bytes called .png are not.
        const key = `${file.sha256} ${file.fileName}`
        const faults = broken.get(file.sha256)
        const ready = faults ? unreadable(faults) : (known.get(key) ?? (await press(file)))
        known.set(key, ready)
        printed.push(ready)
      }
      return printed
    },
    files(evidence) {
      const paths = [...new Set(evidence.map(({ path }) => path).filter((path) => path !== ''))]
      return paths.map((path) => ({ path, file: join(folder, path.slice('/evidence/'.length)) }))
    },
  }
}
