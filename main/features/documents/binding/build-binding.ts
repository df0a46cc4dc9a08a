import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Inputs } from '../../../../shared/contract.ts'
import { ExpectedError } from '../../../../shared/errors.ts'
import type { BindingResult } from '../../../../shared/packet-views.ts'
import { formatPageCode } from '../../../../shared/rules/page-code/page-code.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { requireCycle } from '../../../db/cycle-record.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import { createTypesetter, type Typesetter } from '../engine/typeset-client.ts'
import type { EvidenceClient } from '../evidence-client.ts'
import { loadTemplates, type Templates } from '../load-templates.ts'
import { type Manifest, readManifest } from '../manifest.ts'
import { pageCode } from '../page-code/page-codes.ts'
import { dataFile } from '../print-shop.ts'
import { printAlone } from '../print-alone.ts'
import { type FormPages, signingPages } from './signing-pages.ts'

type Dossier = Manifest['dossiers'][number]

/** Sheets of a document printed on both sides. */
const sheetsOf = (pages: number): number => Math.ceil(pages / 2)

/** Millimetres: 80 g paper is 0.1 mm thick; no label is narrower than can be cut. */
const spineWidth = (pages: number): number => Math.min(60, Math.max(8, Math.ceil(sheetsOf(pages) * 0.1 + 2)))

const nameOf = (file: string): string => basename(file).replace(/\.[^.]+$/u, '')

const dataOf = (
  manifest: Manifest,
  copies: number,
  forms: ReadonlyMap<Dossier, FormPages>,
  codeOf: (dossier: Dossier, page: number) => string,
) => {
  const [year, month, day] = manifest.documentDate.split('-').map(Number)
  const printed = [...manifest.dossiers, ...manifest.volumes]
  return {
    document: {
      title: `${manifest.year}年度装订与盖章清单`,
      author: manifest.organiser,
      keywords: ['装订', '盖章'],
      year,
      month,
      day,
    },
    binding: {
      award: manifest.award,
      copies,
      documents: printed.map(({ file, pages }) => ({ name: nameOf(file), pages, sheets: sheetsOf(pages) })),
      signing: manifest.dossiers.flatMap((dossier) =>
        (forms.get(dossier)?.signing ?? []).map(({ page, seals }) => ({
          title: dossier.title,
          page,
          seals,
          code: dossier.draft ? '' : codeOf(dossier, page),
        })),
      ),
      spines: printed.map(({ file, pages }) => ({
        year: String(manifest.year),
        title: nameOf(file).replace(/^\d+-/u, ''),
        foot: manifest.organiser.split('、')[0] ?? '',
        width: spineWidth(pages),
      })),
    },
  }
}

/** The form of a dossier, two pages to a side of A3, to be printed on both sides and folded. */
const printA3 = async (
  typesetter: Typesetter,
  templates: Templates,
  manifest: Manifest,
  dossier: { readonly title: string; readonly pages: number; readonly file: string },
  target: string,
  signal: AbortSignal,
): Promise<void> => {
  await mkdir(dirname(target), { recursive: true })
  const input = {
    main: templates.source('a3-duplex.typ'),
    files: [dataFile({ title: dossier.title, pages: dossier.pages })],
    documentDate: manifest.documentDate,
  }
  await typesetter.pdfFile(input, [{ path: '/dossier.pdf', file: dossier.file }], target, signal)
}

/**
 * For whoever prints and binds a packet: how many copies and sheets, which pages are to be signed and stamped, labels for
 * the spines, and with `a3` the forms laid out for A3 on both sides. Written beside the packet, which stays as it is.
 * Throws ExpectedError `manifest-missing`, `cycle-missing`, `engine-missing`, `typeset-failed`, `cancelled`, `disk-full`.
 */
export const buildBinding = async (
  deps: DocumentDependencies,
  client: EvidenceClient,
  { path, copies, a3, out: wanted, engine }: Inputs['packet.binding'],
  workspace: Workspace,
  job: JobContext,
): Promise<BindingResult> => {
  const read = await readManifest(path)
  if (!read) throw new ExpectedError('manifest-missing', { path })
  const { manifest } = read
  const cycle = requireCycle(workspace.store, manifest.year)
  const templates = await loadTemplates(workspace.dir)
  const extraFonts = await deps.extraFonts(workspace)
  const out = wanted ?? join(dirname(path), `${basename(path)}-装订`)
  const forms = new Map<Dossier, FormPages>()
  for (const dossier of manifest.dossiers) {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    job.report({ done: forms.size, total: manifest.dossiers.length, label: dossier.title })
    const texts = await client.ask({ kind: 'text', file: join(path, dossier.file) })
    const titles = cycle.pack.categories.find(({ id }) => id === dossier.category)?.signatures ?? []
    forms.set(
      dossier,
      signingPages(
        texts,
        titles.map(({ title }) => title),
      ),
    )
  }
  const codeOf = ({ dataHash }: Dossier, page: number): string => {
    const code = pageCode({ dataHash, templates: templates.dossierVersion, printedIn: 'dossier', page })
    // Templates may have changed since: then the paper bears another code than this.
    return workspace.prints.find(code) ? formatPageCode(code) : '见纸面'
  }
  const list = '装订与盖章清单.pdf'
  const input = {
    main: templates.source('binding.typ'),
    files: [...templates.files, dataFile(dataOf(manifest, copies, forms, codeOf))],
    documentDate: manifest.documentDate,
  }
  await printAlone({ input, out, file: list, engine, extraFonts }, job)
  const files = [list]
  if (!a3) return { out, files }
  const typesetter = createTypesetter({ ...(engine ? { engine } : {}), extraFonts })
  try {
    for (const dossier of manifest.dossiers) {
      const file = `A3双面/${basename(dossier.file)}`
      const form = {
        title: dossier.title,
        pages: forms.get(dossier)?.count ?? 0,
        file: join(path, dossier.file),
      }
      await printA3(typesetter, templates, manifest, form, join(out, file), job.signal)
      files.push(file)
    }
  } finally {
    typesetter.close()
  }
  return { out, files }
}
