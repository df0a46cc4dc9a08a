import { basename, dirname, join } from 'node:path'
import type { Inputs } from '../../../../shared/contract.ts'
import { formatChineseDate } from '../../../../shared/text/parse-date.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { outFile } from '../../../files/out-file.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import type { TypesetInput } from '../engine/typeset-engine.ts'
import { loadTemplates, type Templates } from '../load-templates.ts'
import { printAlone } from '../print-alone.ts'
import { dataFile } from '../print-shop.ts'
import { qrModules } from '../qr-modules.ts'

/** What goes on a cover sheet; who knows it is another feature. */
interface Sheet {
  readonly title: string
  readonly code: string
  readonly qr: string
  readonly day: string
  readonly unit: string
  readonly facts: readonly (readonly [string, string])[]
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string
  readonly signatures: readonly string[]
}

export interface CoverDependencies extends Pick<DocumentDependencies, 'extraFonts'> {
  readonly coverSheet: (id: string, workspace: Workspace) => Promise<Sheet>
}

const coverInput = (sheet: Sheet, templates: Templates): TypesetInput => {
  const [year = 0, month = 1, day = 1] = sheet.day.split('-').map(Number)
  const data = {
    document: {
      title: `${sheet.title} ${sheet.code}`,
      author: sheet.unit,
      keywords: ['交换包'],
      year,
      month,
      day,
    },
    sheet: { ...sheet, date: formatChineseDate(sheet.day), modules: qrModules(sheet.qr) },
  }
  return {
    main: templates.source('exchange-cover.typ'),
    files: [...templates.files, dataFile(data)],
    documentDate: sheet.day,
  }
}

/** Prints the sheet that goes with a package or an answer. Throws `record-missing`, `typeset-failed`, `engine-missing`, `cancelled`. */
export const buildCoverSheet = async (
  deps: CoverDependencies,
  { package: id, out, engine }: Inputs['exchange.cover'],
  workspace: Workspace,
  job: JobContext,
): Promise<{ readonly file: string }> => {
  const sheet = await deps.coverSheet(id, workspace)
  const templates = await loadTemplates(workspace.dir)
  const extraFonts = await deps.extraFonts(workspace)
  const file = outFile(join(workspace.dir, 'exchange'), out, `${sheet.title}-${sheet.code}.pdf`)
  await printAlone(
    { input: coverInput(sheet, templates), out: dirname(file), file: basename(file), engine, extraFonts },
    job,
  )
  return { file }
}
