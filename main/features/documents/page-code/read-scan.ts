import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { ExpectedError } from '../../../../shared/errors.ts'
import { say } from '../../../../shared/text/say.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { SeenPage } from '../evidence/read-page-codes.ts'
import type { EvidenceClient } from '../evidence-client.ts'

const otherFormat = say(
  '请放入扫描得到的 PDF，或手机拍的 JPG、PNG 照片；HEIC、TIFF 请先另存为 JPG。',
  'Add a scan as PDF, or a photograph as JPG or PNG; save HEIC and TIFF as JPG first.',
)

/**
 * Page codes on each page of a scan (PDF) or photograph (JPEG, PNG), a few pages at a time. Throws ExpectedError
 * `file-missing`, `file-unreadable`, `file-unsupported`, `cancelled`.
 */
export const readScan = async (
  client: EvidenceClient,
  path: string,
  job: JobContext,
): Promise<readonly SeenPage[]> => {
  const file = basename(path)
  if (!existsSync(path)) throw new ExpectedError('file-missing', { file })
  const pages: SeenPage[] = []
  let total = 1
  while (pages.length < total) {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    const part = await client.ask({ kind: 'codes', file: path, from: pages.length + 1 })
    if (part === null) throw new ExpectedError('file-unreadable', { file, reason: '' })
    if (part.kind === 'unknown') throw new ExpectedError('file-unsupported', { file, reason: otherFormat })
    total = part.total
    if (part.pages.length === 0) break
    pages.push(...part.pages)
    job.report({ done: pages.length, total, label: file })
  }
  return pages
}
