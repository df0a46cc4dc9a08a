import { setImmediate } from 'node:timers/promises'
import type { PrintedIn } from '../../../../shared/page-code-views.ts'
import type { Workspace } from '../../../core/workspace.ts'
import type { BuiltDossier } from '../build-documents.ts'
import { canonicalJson } from '../../../../shared/text/canonical-json.ts'
import { pageCode } from './page-codes.ts'

/** Remembers the final ones of a packet that lies in its place, so that each of their pages can be told by its code. */
export const enterPrintings = async (
  workspace: Workspace,
  year: number,
  templates: string,
  dossiers: readonly BuiltDossier[],
): Promise<void> => {
  const final = dossiers.filter(({ result }) => !result.draft)
  const codesOf = (dataHash: string, printedIn: PrintedIn, pages: number) =>
    Array.from({ length: pages }, (_, at) => {
      const page = at + 1
      return { code: pageCode({ dataHash, templates, printedIn, page }), printedIn, page }
    })
  for (const { result, entry } of final) {
    const { nomination, pages } = result
    const { model, dataHash } = entry
    const printing = {
      nomination,
      year,
      dataHash,
      templates,
      model: canonicalJson(model),
      pages,
      printedBy: workspace.operator.name,
      printedAt: workspace.now().toISOString(),
    }
    // In the volume an entry has no more pages than in its dossier, where cover and contents count.
    const codes = [...codesOf(dataHash, 'dossier', pages), ...codesOf(dataHash, 'volume', pages)]
    workspace.prints.enter([{ printing, codes }])
    // One dossier at a time: thousands of codes in one go would hold up every other call.
    await setImmediate()
  }
}
