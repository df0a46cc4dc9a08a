import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedError } from '../../../../shared/errors.ts'
import { pictureExtras } from '../../../../shared/kit/picture-extras.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { AttachmentStore } from '../../../files/attachment-store.ts'
import { sha256Of } from '../../../files/sha256-of.ts'
import type { PlannedEvidence } from './kit-entries.ts'

/** A page as documents draw it. */
interface DrawnPage {
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  readonly file: string
  readonly text: string
  readonly hasPictures: boolean
}

export type DrawPictures = (
  attachment: { readonly file: string; readonly sha256: string; readonly fileName: string },
  target: string,
  px: number,
) => Promise<{ readonly pages: readonly DrawnPage[]; readonly faults: readonly string[] }>

export interface KitPicture extends DrawnPage {
  readonly sha256: string
}

export type KitPictures = ReadonlyMap<string, readonly KitPicture[]>

/** An A4 page at about 120 dpi: small print reads, and 200 pages are 40 MB. */
const longerSide = 1400

/**
 * Draws every file once into `folder`, however many judges see it. A file that cannot be opened has no pages. Throws
 * where a picture holds anything but its pixels: that would be a bug in our own encoder.
 */
export const drawKitPictures = async (
  evidence: readonly PlannedEvidence[],
  attachments: AttachmentStore,
  folder: string,
  draw: DrawPictures,
  job: JobContext,
): Promise<KitPictures> => {
  const files = new Map(evidence.map((file) => [file.sha256, file]))
  const drawn = new Map<string, readonly KitPicture[]>()
  let done = 0
  for (const [sha256, { fileName }] of files) {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    job.report({ done, total: files.size, label: fileName })
    done += 1
    const { pages } = attachments.has(sha256)
      ? await draw({ file: attachments.pathOf(sha256), sha256, fileName }, join(folder, sha256), longerSide)
      : { pages: [] }
    const pictures: KitPicture[] = []
    for (const page of pages) {
      const bytes = new Uint8Array(await readFile(page.file))
      const extras = pictureExtras(bytes)
      if (extras.length > 0) throw new Error(`a picture of a kit holds ${extras.join(', ')}`)
      pictures.push({ ...page, sha256: sha256Of(bytes) })
    }
    drawn.set(sha256, pictures)
  }
  return drawn
}
