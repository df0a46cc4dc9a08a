import { join } from 'node:path'
import type { Inputs } from '../../../shared/contract.ts'
import type { FindingView } from '../../../shared/cycle-views.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { DossierResult, PacketFile, PacketResult } from '../../../shared/packet-views.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { type CycleRecord, findCycle } from '../../db/cycle-record.ts'
import { dataHash } from './data-hash.ts'
import type { DocumentDependencies } from './dependencies.ts'
import { type FontFile, loadFonts } from './engine/fonts.ts'
import { missingGlyphs } from './engine/glyph-coverage.ts'
import { createTypesetter, type Typesetter } from './engine/typeset-client.ts'
import { pdfInfo } from './evidence/pdf-text.ts'
import { loadTemplates, type Templates } from './load-templates.ts'
import { type Manifest, manifestName, manifestText } from './manifest.ts'
import { nominationModel, unitNames } from './nomination-model.ts'
import { openPacketFolder, type PacketFolder } from './packet-folder.ts'
import { draftReasonsOf, type PlannedCategory, type PlannedDossier, planPacket } from './packet-plan.ts'
import { type DossierEntry, printedText } from './print-data.ts'
import { createPrintShop, type PrintShop } from './print-shop.ts'
import { createEvidencePress, type EvidencePress } from './printable-evidence.ts'
import { summaryWorkbook } from './summary-workbook.ts'

/** The day printed into every file: fixed by the cycle, so that building twice gives the same bytes. */
export const documentDateOf = (cycle: CycleRecord): string => {
  const candidates = [cycle.deadline, cycle.pack.parameters.deadline?.value]
  const found = candidates.find((date) => typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(date))
  return typeof found === 'string' ? found : `${cycle.year}-12-31`
}

interface Build {
  readonly workspace: Workspace
  readonly cycle: CycleRecord
  readonly findings: readonly FindingView[]
  readonly fonts: readonly FontFile[]
  readonly press: EvidencePress
  readonly shop: PrintShop
  readonly folder: PacketFolder
  /** Reports one more document begun. */
  readonly begin: (label: string) => void
}

interface BuiltDossier {
  readonly result: DossierResult
  readonly entry: DossierEntry
}

const buildDossier = async (
  build: Build,
  { category }: PlannedCategory,
  { record, file }: PlannedDossier,
): Promise<BuiltDossier> => {
  const title = String(record.values.title ?? '')
  build.begin(title)
  const model = nominationModel(build.workspace.store, build.cycle, record.id, record.values)
  const evidence = await build.press.prepare(model)
  const lacking = missingGlyphs(
    printedText(model),
    build.fonts.map(({ bytes }) => bytes),
  )
  const own = build.findings.filter(({ nomination }) => nomination === record.id)
  const draftReasons = draftReasonsOf(own, model, evidence, lacking)
  const entry: DossierEntry = { model, evidence, dataHash: dataHash(model), draftReasons }
  const pdf = await build.shop.dossier(entry)
  const sha256 = await build.folder.write(file, pdf)
  const { pages } = await pdfInfo(pdf)
  const draft = draftReasons.length > 0
  const result = { nomination: record.id, category: category.id, title, file, pages, sha256, draft }
  return { result, entry }
}

const buildVolume = async (
  build: Build,
  { category, name }: PlannedCategory,
  dossiers: readonly BuiltDossier[],
): Promise<PacketFile & { readonly pages: number }> => {
  const file = `${name}汇编.pdf`
  build.begin(`${category.title}汇编`)
  const pdf = await build.shop.volume(dossiers.map(({ entry }) => entry))
  const sha256 = await build.folder.write(file, pdf)
  const { pages } = await pdfInfo(pdf)
  return { category: category.id, file, pages, sha256 }
}

const buildSummary = async (
  build: Build,
  { category, name, dossiers }: PlannedCategory,
  built: readonly BuiltDossier[],
): Promise<PacketFile> => {
  const file = `${name}汇总表.xlsx`
  const { store } = build.workspace
  const rows = dossiers.map(({ record: { values } }, index) => ({
    values,
    unit: unitNames(store, (values.unit ?? null) as LinkValue | null).full,
    recommender: unitNames(store, (values.recommender ?? null) as LinkValue | null).full,
    draft: built[index]?.result.draft ?? false,
  }))
  const sha256 = await build.folder.write(file, await summaryWorkbook(build.cycle.pack, category, rows))
  return { category: category.id, file, sha256 }
}

interface Built {
  readonly dossiers: readonly BuiltDossier[]
  readonly volumes: readonly (PacketFile & { readonly pages: number })[]
  readonly summaries: readonly PacketFile[]
}

const buildAll = async (build: Build, plan: readonly PlannedCategory[]): Promise<Built> => {
  const dossiers: BuiltDossier[] = []
  const volumes: (PacketFile & { readonly pages: number })[] = []
  const summaries: PacketFile[] = []
  for (const category of plan) {
    const own: BuiltDossier[] = []
    for (const dossier of category.dossiers) own.push(await buildDossier(build, category, dossier))
    volumes.push(await buildVolume(build, category, own))
    summaries.push(await buildSummary(build, category, own))
    dossiers.push(...own)
  }
  return { dossiers, volumes, summaries }
}

const manifestOf = (
  build: Build,
  built: Built,
  engine: Manifest['engine'],
  templates: Templates,
): Manifest => {
  const { pack, year } = build.cycle
  return {
    schema: 1,
    product: 'jiangxin-ledger',
    award: pack.title,
    organiser: pack.organiser,
    year,
    pack: { id: pack.id, version: pack.version },
    documentDate: documentDateOf(build.cycle),
    engine: { name: engine.name, version: engine.version },
    templates: templates.sha256,
    fonts: build.fonts.map(({ name, sha256 }) => ({ name, sha256 })),
    dossiers: built.dossiers.map(({ result, entry }) => ({
      category: result.category,
      file: result.file,
      pages: result.pages,
      title: result.title,
      unit: entry.model.unit,
      dataHash: entry.dataHash,
      draft: result.draft,
      draftReasons: [...entry.draftReasons],
    })),
    volumes: built.volumes.map(({ category, file, pages }) => ({ category, file, pages })),
    summaries: built.summaries.map(({ category, file }) => ({ category, file })),
    files: [...build.folder.files()],
  }
}

const requireCycle = (workspace: Workspace, year: number): CycleRecord => {
  const cycle = findCycle(workspace.store, year)
  if (!cycle) throw new ExpectedError('cycle-missing', { year })
  return cycle
}

const progress = (job: JobContext, plan: readonly PlannedCategory[]): ((label: string) => void) => {
  const total = plan.reduce((sum, { dossiers }) => sum + dossiers.length + 1, 1)
  let done = 0
  return (label) => {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    job.report({ done, total, label })
    done += 1
  }
}

/**
 * Builds the packet of a cycle: dossiers, volumes, summaries and manifest, put in place in one move when all is
 * done. Throws ExpectedError `cycle-missing`, `nothing-to-build`, `cancelled`, `engine-missing`, `typeset-failed`,
 * `invalid-input` (the folder holds other files), `disk-full`; in each case the earlier packet stays as it was.
 */
export const buildPacket = async (
  deps: DocumentDependencies,
  input: Inputs['packet.build'],
  workspace: Workspace,
  job: JobContext,
): Promise<PacketResult> => {
  const started = performance.now()
  const cycle = requireCycle(workspace, input.cycle)
  const plan = planPacket(workspace.store, cycle, await deps.rank(workspace, input.cycle), input.all)
  if (plan.length === 0) throw new ExpectedError('nothing-to-build', { year: input.cycle })
  const out = input.out ?? join(workspace.dir, 'packets', String(input.cycle))
  const extraFonts = await deps.extraFonts(workspace)
  const templates = await loadTemplates(workspace.dir)
  const folder = await openPacketFolder(out)
  let typesetter: Typesetter | undefined
  try {
    typesetter = createTypesetter({ ...(input.engine ? { engine: input.engine } : {}), extraFonts })
    const press = createEvidencePress(workspace.attachments, folder.work)
    const begin = progress(job, plan)
    const build: Build = {
      workspace,
      cycle,
      findings: await deps.findings(workspace, input.cycle),
      fonts: await loadFonts(extraFonts),
      press,
      shop: createPrintShop(typesetter, templates, press, documentDateOf(cycle), job.signal),
      folder,
      begin,
    }
    const built = await buildAll(build, plan)
    begin(manifestName)
    const engine = await typesetter.engine()
    await folder.write(manifestName, manifestText(manifestOf(build, built, engine, templates)))
    await folder.finish()
    const pages = [...built.dossiers.map(({ result }) => result), ...built.volumes].reduce(
      (sum, document) => sum + document.pages,
      0,
    )
    return {
      out,
      dossiers: built.dossiers.map(({ result }) => result),
      volumes: built.volumes,
      summaries: built.summaries,
      manifest: manifestName,
      pages,
      ms: Math.round(performance.now() - started),
      engine: engine.name,
    }
  } finally {
    typesetter?.close()
    await folder.giveUp()
  }
}
