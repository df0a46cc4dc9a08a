import { basename, dirname } from 'node:path'
import { formatChineseDate } from '../../../../shared/text/parse-date.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import { loadTemplates } from '../load-templates.ts'
import { printAlone } from '../print-alone.ts'
import { dataFile } from '../print-shop.ts'

/** What each judge is handed on paper, apart from the kit. Days are YYYY-MM-DD. */
export interface JudgeSlips {
  readonly award: string
  readonly organiser: string
  readonly day: string
  readonly due: string | null
  readonly slips: readonly {
    readonly judge: string
    readonly passphrase: string
    readonly file: string
    readonly entries: number
  }[]
}

/** Prints the passphrases of a set of kits, one page a judge. Throws `typeset-failed`, `engine-missing`, `cancelled`, `disk-full`. */
export const buildJudgeSlips = async (
  deps: Pick<DocumentDependencies, 'extraFonts'>,
  { award, organiser, day, due, slips }: JudgeSlips,
  file: string,
  workspace: Workspace,
  job: JobContext,
): Promise<void> => {
  const templates = await loadTemplates(workspace.dir)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const data = {
    document: { title: '评委口令条', author: organiser, keywords: ['评审包'], year, month, day: date },
    award,
    organiser,
    date: formatChineseDate(day),
    due: due === null ? '' : formatChineseDate(due),
    slips,
  }
  const input = {
    main: templates.source('judge-slips.typ'),
    files: [...templates.files, dataFile(data)],
    documentDate: day,
  }
  const extraFonts = await deps.extraFonts(workspace)
  await printAlone({ input, out: dirname(file), file: basename(file), engine: undefined, extraFonts }, job)
}
