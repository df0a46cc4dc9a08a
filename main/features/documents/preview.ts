import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { PreviewPages } from '../../../shared/packet-views.ts'
import type { Values } from '../../../shared/record/field.ts'
import type { Workspace } from '../../core/workspace.ts'
import { cycleOf, deadlineOf } from '../../db/cycle-record.ts'
import type { DocumentDependencies } from './dependencies.ts'
import { missingGlyphs, printable } from './engine/glyph-coverage.ts'
import { createTypesetter, type Typesetter } from './engine/typeset-client.ts'
import { loadTemplates } from './load-templates.ts'
import { nominationModel } from './nomination-model.ts'
import { dossierData, printedText } from './print-data.ts'
import { dataFile } from './print-shop.ts'

export interface Previewer {
  preview(input: Inputs['packet.preview'], workspace: Workspace): Promise<PreviewPages>
  close(): void
}

/** Answers are laid over one by one, so that a form may send only those that changed. */
const overlay = (stored: Values, unsaved: Values): Values => ({
  ...stored,
  ...unsaved,
  answers: { ...(stored.answers as object | null), ...(unsaved.answers as object | null | undefined) },
})

/** The form as it would print, while it is being filled in. One typesetting process is kept warm for it. */
export const createPreviewer = (extraFonts: DocumentDependencies['extraFonts']): Previewer => {
  let warm: { readonly fonts: string; readonly typesetter: Typesetter } | null = null
  const typesetterFor = (fonts: readonly string[]): Typesetter => {
    const key = fonts.join('\n')
    if (warm?.fonts !== key) {
      warm?.typesetter.close()
      warm = { fonts: key, typesetter: createTypesetter({ extraFonts: fonts }) }
    }
    return warm.typesetter
  }
  return {
    async preview(input, workspace) {
      const record = workspace.store.get('nomination', input.nomination)
      if (!record) throw new ExpectedError('record-missing', { id: input.nomination })
      const cycle = cycleOf(workspace.store, record)
      if (!cycle) throw new ExpectedError('record-missing', { id: input.nomination })
      const values = overlay(record.values, input.values as Values)
      const model = nominationModel(workspace.store, cycle, record.id, values)
      const evidence = model.evidence.map(() => ({ kind: 'pdf', path: '', pages: [], faults: [] }) as const)
      const documentDate = deadlineOf(cycle)
      const data = dossierData({ model, evidence, dataHash: '', draftReasons: [] }, documentDate)
      const fontPaths = await extraFonts(workspace)
      const templates = await loadTemplates(workspace.dir)
      const pages = await typesetterFor(fontPaths).svgPages({
        main: templates.source('preview.typ'),
        files: [...templates.files, dataFile(data)],
        documentDate,
      })
      return { pages, missingGlyphs: missingGlyphs(printedText(model), await printable(fontPaths)) }
    },
    close: () => warm?.typesetter.close(),
  }
}
