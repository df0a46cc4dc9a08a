import type { WordBlock } from '../../../../shared/sheet/word-document.ts'
import { answerInWorker } from '../../../db/run-in-worker.ts'
import { documentPart, readWordDocument } from '../../../files/read-word-document.ts'
import { unzipSync } from 'fflate'
import { fillTemplate, type FormToFill } from './fill-template.ts'

// Entry of the thread that fills forms: each takes longer than a call may wait.

export interface FillTask {
  readonly template: Uint8Array
  /** Of the documents, YYYY-MM-DD. */
  readonly day: string
  readonly forms: readonly FormToFill[]
  /** Reads each one back. */
  readonly reads: boolean
}

export type Filled =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly blocks: readonly WordBlock[] | null }
  /** What the library says, for a technician: the check of the template found nothing. */
  | { readonly ok: false; readonly reason: string }

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const blocksOf = (docx: Uint8Array): Promise<readonly WordBlock[]> => {
  const part = unzipSync(docx, { filter: ({ name }) => name === documentPart })[documentPart]
  if (!part) throw new Error('a filled form has no text')
  return readWordDocument(once(part))
}

const fill = async (task: FillTask, form: FormToFill): Promise<Filled> => {
  try {
    const bytes = await fillTemplate(task.template, form, task.day)
    return { ok: true, bytes, blocks: task.reads ? await blocksOf(bytes) : null }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

await answerInWorker(async (task: FillTask): Promise<readonly Filled[]> => {
  const filled: Filled[] = []
  for (const form of task.forms) filled.push(await fill(task, form))
  return filled
})
