import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { evidenceProblemKey } from '../../../shared/rules/evidence-problem-text.ts'
import type { Workspace } from '../../core/workspace.ts'

/** What opening a file tells; the documents feature does it. */
export type InspectFile = (
  bytes: Uint8Array,
  fileName: string,
) => Promise<{
  readonly pages: readonly unknown[]
  readonly problems: readonly { readonly code: string; readonly page?: number }[]
}>

export interface TakenFile {
  readonly fileName: string
  readonly sha256: string
  readonly size: number
  readonly pages: number
  readonly problems: readonly string[]
}

/** Opens a file, keeps its bytes among the attachments and says what was found. */
export const takeFile = async (
  path: string,
  workspace: Workspace,
  inspect: InspectFile,
): Promise<TakenFile> => {
  const fileName = basename(path)
  const bytes = new Uint8Array(await readFile(path))
  const inspection = await inspect(bytes, fileName)
  const { sha256, size } = await workspace.attachments.addBytes(bytes)
  workspace.search.files.renew(sha256)
  const problems = [...new Set(inspection.problems.map(evidenceProblemKey))]
  return { fileName, sha256, size, pages: inspection.pages.length, problems }
}
