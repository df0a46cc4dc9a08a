import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers, JobContext } from './feature.ts'
import { sampleFolder } from './sample-folder.ts'
import type { Workspace } from './workspace.ts'

const sampleYear = 2026
const workbook = /\.(xlsx|xls|et|csv)$/i

const filesIn = (dir: string, wanted: (name: string) => boolean): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()

/** Brings the sample workbooks and evidence files in by the same road that a union's own take. */
export const loadSample = async (
  handlers: Handlers<'import.run' | 'evidence.attachFolder'>,
  workspace: Workspace,
  job: JobContext,
): Promise<void> => {
  const folder = sampleFolder()
  const workbooks = filesIn(folder, (name) => workbook.test(name))
  await handlers['import.run']({ files: [...workbooks], cycle: sampleYear, dryRun: false }, workspace, job)
  const evidence = filesIn(folder, (name) => !workbook.test(name) && !name.endsWith('.json'))
  await handlers['evidence.attachFolder']({ files: [...evidence], cycle: sampleYear }, workspace, job)
}
