import { join } from 'node:path'
import { createWorkspace } from '../../../main/db/open-workspace.ts'
import { buildStudioBook, studioBookInput } from '../../../main/features/documents/book/build-studio-book.ts'
import { readStudioBook } from '../../../main/features/documents/book/read-studio-book.ts'
import type { DocumentDependencies } from '../../../main/features/documents/dependencies.ts'
import { printable } from '../../../main/features/documents/engine/glyph-coverage.ts'
import { createTypesetter } from '../../../main/features/documents/engine/typeset-client.ts'
import { loadTemplates } from '../../../main/features/documents/load-templates.ts'
import { studioBookModel } from '../../../shared/rules/studio-book/studio-book-model.ts'
import { createFullStudio } from '../../support/create-full-studio.ts'
import type { Benchmark } from '../benchmark.ts'
import { comparison } from '../line.ts'
import { alternate, timed } from '../rounds.ts'

const year = 2026
const deps: DocumentDependencies = {
  findings: async () => [],
  rank: async () => ({ categories: [] }),
  extraFonts: async () => [],
}
const job = { signal: new AbortController().signal, report: () => undefined }

/** Ours: the call of the page until the book lies on disk. Bare: Typst, started as ours is, on the same data, nothing kept. */
export const bookBenchmark: Benchmark = {
  name: 'book',
  async run({ folder }) {
    const dir = join(folder, 'ledger')
    const workspace = await createWorkspace({ dir, operator: { name: '测试', unit: '', role: '' } })
    const { store } = workspace
    const id = createFullStudio(store, year)
    const studio = store.get('studio', id)
    if (!studio) throw new Error('no studio')
    const templates = await loadTemplates(dir)
    const input = studioBookInput(studioBookModel(readStudioBook(store, studio, year)), templates, [])
    // Read once while the program runs, whatever is printed first.
    await printable([])
    const { ours, bare } = await alternate(
      () => timed(() => buildStudioBook(deps, { id, year, out: folder }, workspace, job)),
      () =>
        timed(async () => {
          const typesetter = createTypesetter()
          await typesetter.pdf(input)
          typesetter.close()
        }),
    )
    await workspace.close()
    return [comparison('studio book of 15 pages', 1.5, ours, bare)]
  },
}
