import { join } from 'node:path'
import type { Inputs } from '../../../../shared/contract.ts'
import { ExpectedError } from '../../../../shared/errors.ts'
import type { StudioBookResult } from '../../../../shared/packet-views.ts'
import {
  type StudioBookModel,
  studioBookModel,
} from '../../../../shared/rules/studio-book/studio-book-model.ts'
import { canonicalJson } from '../../../../shared/text/canonical-json.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { sha256Of } from '../../../files/sha256-of.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import { missingGlyphs, printable } from '../engine/glyph-coverage.ts'
import type { TypesetInput } from '../engine/typeset-engine.ts'
import { loadTemplates, type Templates } from '../load-templates.ts'
import { safeFileName } from '../packet-names.ts'
import { printAlone } from '../print-alone.ts'
import { printedText } from '../print-data.ts'
import { dataFile } from '../print-shop.ts'
import { readStudioBook } from './read-studio-book.ts'

/** What the compiler is given for a book; `draftReasons` are printed on it, and a mark on each page. */
export const studioBookInput = (
  model: StudioBookModel,
  templates: Templates,
  draftReasons: readonly string[],
): TypesetInput => {
  const documentDate = `${model.year}-12-31`
  const data = {
    document: {
      title: `${model.name}${model.year}年度台账册`,
      author: model.unit,
      keywords: ['工作室台账册', `数据指纹 ${sha256Of(canonicalJson(model))}`],
      year: model.year,
      month: 12,
      day: 31,
    },
    draft: draftReasons.length > 0,
    draftReasons,
    cover: {
      number: '',
      year: String(model.year),
      title: '创新工作室',
      subtitle: '台账册',
      lines: model.cover,
      organisers: [model.unit],
      date: `${model.year}年12月`,
    },
    book: model,
  }
  return {
    main: templates.source('studio-book.typ'),
    files: [...templates.files, dataFile(data)],
    documentDate,
  }
}

/**
 * Prints the book (台账册) of a studio for one year from the registers; the same records give the same bytes. A character
 * that no font has makes it a draft that says so. Throws ExpectedError `record-missing`, `typeset-failed`,
 * `engine-missing`, `cancelled`, `disk-full`.
 */
export const buildStudioBook = async (
  deps: DocumentDependencies,
  input: Inputs['studio.book'],
  workspace: Workspace,
  job: JobContext,
): Promise<StudioBookResult> => {
  const studio = workspace.store.get('studio', input.id)
  if (!studio) throw new ExpectedError('record-missing', { id: input.id })
  const model = studioBookModel(readStudioBook(workspace.store, studio, input.year))
  const templates = await loadTemplates(workspace.dir)
  const extraFonts = await deps.extraFonts(workspace)
  const lacking = missingGlyphs(printedText(model), await printable(extraFonts))
  const draftReasons =
    lacking.length === 0
      ? []
      : [`字体中没有这些字：${lacking.join('、')}。请在“设置”中添加含有这些字的字体。`]
  const out = input.out ?? join(workspace.dir, 'packets', `${input.year}-books`)
  const file = `${safeFileName(`${model.name}-${model.year}年度台账册`)}.pdf`
  const document = studioBookInput(model, templates, draftReasons)
  const sha256 = await printAlone({ input: document, out, file, engine: input.engine, extraFonts }, job)
  return { out, file, sha256, missingGlyphs: lacking }
}
