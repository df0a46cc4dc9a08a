import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AttachmentStore } from '../../../files/attachment-store.ts'
import type { EvidenceClient } from '../evidence-client.ts'
import type { ReadyPicture } from './form-values.ts'

/** Longer side in pixels: 300 dots to the inch on 100 mm. */
const longest = 1200

/** Width and height of a PNG (PNG specification, 11.2.2). */
const sizeOf = (png: Uint8Array): { readonly width: number; readonly height: number } => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/**
 * The first page of evidence files as pictures, by SHA-256, upright however the camera was held. What cannot be shown
 * is left out: the check says so where the file came in. `folder` is for working copies.
 */
export const readyPictures = async (
  wanted: readonly { readonly sha256: string; readonly fileName: string }[],
  attachments: AttachmentStore,
  client: EvidenceClient,
  folder: string,
): Promise<ReadonlyMap<string, ReadyPicture>> => {
  const ready = new Map<string, ReadyPicture>()
  const work = await mkdtemp(join(folder, '.pictures-'))
  try {
    for (const { sha256, fileName } of wanted) {
      if (ready.has(sha256) || !attachments.has(sha256)) continue
      const target = join(work, sha256)
      const file = attachments.pathOf(sha256)
      const { extension } = await client.ask({ kind: 'press', file, sha256, fileName, target })
      if (extension === null) continue
      const bytes =
        extension === 'png'
          ? new Uint8Array(await readFile(`${target}.png`))
          : await client.ask({ kind: 'draw', file: `${target}.pdf`, page: 1, px: longest })
      if (bytes) ready.set(sha256, { bytes, ...sizeOf(bytes) })
    }
    return ready
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
