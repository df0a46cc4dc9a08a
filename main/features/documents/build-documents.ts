import type { FindingView } from '../../../shared/cycle-views.ts'
import type { DossierResult, PacketFile } from '../../../shared/packet-views.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { dataHash } from './data-hash.ts'
import type { Coverage } from './engine/cmap.ts'
import { missingGlyphs } from './engine/glyph-coverage.ts'
import { brokenImages, nominationModel, printedNumber, unitNames } from './nomination-model.ts'
import type { PacketFolder } from './packet-folder.ts'
import { draftReasonsOf, type PlannedCategory, type PlannedDossier } from './packet-plan.ts'
import { stampIsCurrent, stampsOf } from './page-code/stamps.ts'
import { type DossierEntry, printedText, type StampedPage } from './print-data.ts'
import type { PacketParts } from './packet-parts.ts'
import type { Printed, PrintJob, PrintShop } from './print-shop.ts'
import type { EvidencePress } from './printable-evidence.ts'
import { summaryWorkbook } from './summary-workbook.ts'

/** What every document of one packet needs. */
export interface PacketJob {
  readonly workspace: Workspace
  readonly cycle: CycleRecord
  readonly findings: readonly FindingView[]
  /** What can be printed. */
  readonly fonts: readonly Coverage[]
  readonly press: EvidencePress
  readonly shop: PrintShop
  readonly folder: PacketFolder
  readonly parts: PacketParts
  /** Version of the templates that dossiers are set with. */
  readonly templates: string
  /** Reports one more document begun. */
  readonly begin: (label: string) => void
}

export interface BuiltDossier {
  readonly result: DossierResult
  readonly entry: DossierEntry
  readonly fonts: Printed['fonts']
}

/** A dossier with its evidence made ready. */
const prepareDossier = async (build: PacketJob, { record }: PlannedDossier): Promise<DossierEntry> => {
  const model = nominationModel(build.workspace.store, build.cycle, record.id, record.values)
  const evidence = await build.press.prepare(model.evidence, brokenImages(build.workspace.store, record.id))
  const lacking = missingGlyphs(printedText(model), build.fonts)
  const own = build.findings.filter(({ nomination }) => nomination === record.id)
  const draftReasons = draftReasonsOf(own, model, evidence, lacking)
  return { model, evidence, dataHash: dataHash(model), draftReasons }
}

/** Scans that stand for pages of this dossier as it is printed now, made ready; those of other versions are left out. */
const preparedStamps = async (
  { workspace, press, templates }: PacketJob,
  nomination: string,
  dataHash: string,
): Promise<readonly StampedPage[]> => {
  const found = stampsOf(workspace, nomination).filter((stamp) =>
    stampIsCurrent(stamp, { dataHash, templates }),
  )
  const scans = await press.prepare(found, new Map())
  return found.flatMap(({ printing, slot }, at) => {
    const scan = scans[at]
    // One that cannot be printed any more, its file lost from the disk, leaves the page as it is.
    return scan && scan.path !== ''
      ? [{ page: printing.page, scan, scanPage: slot.page, turn: slot.turn }]
      : []
  })
}

/** A document as an earlier build printed it, else printed now. */
const printed = async ({ folder, parts }: PacketJob, file: string, job: PrintJob): Promise<Printed> => {
  const before = await folder.adopt(file, (target) => parts.take(job.key, target))
  if (before) return before
  const now = await folder.writeBy(file, (target) => job.print(target))
  await parts.keep(job.key, folder.pathOf(file), now)
  return now
}

const printDossier = async (
  build: PacketJob,
  { category }: PlannedCategory,
  { record, file }: PlannedDossier,
  entry: DossierEntry,
): Promise<BuiltDossier> => {
  const draft = entry.draftReasons.length > 0
  const stamped = draft ? [] : await preparedStamps(build, record.id, entry.dataHash)
  const { sha256, pages, fonts } = await printed(build, file, build.shop.dossier(entry, stamped))
  const title = String(record.values.title ?? '')
  const result = {
    nomination: record.id,
    category: category.id,
    title,
    file,
    pages,
    sha256,
    draft,
    ...(stamped.length > 0 ? { stamped: stamped.length } : {}),
  }
  return { result, entry, fonts }
}

/** The evidence of each dossier is made ready while the one before is typeset: thread and process work side by side. */
const buildDossiers = async (
  build: PacketJob,
  category: PlannedCategory,
): Promise<readonly BuiltDossier[]> => {
  const built: BuiltDossier[] = []
  const start = (dossier: PlannedDossier | undefined): Promise<DossierEntry> | null =>
    dossier ? prepareDossier(build, dossier) : null
  let next = start(category.dossiers[0])
  try {
    for (const [index, dossier] of category.dossiers.entries()) {
      build.begin(String(dossier.record.values.title ?? ''))
      const entry = await next
      if (!entry) throw new Error('each dossier is prepared in its turn')
      next = start(category.dossiers[index + 1])
      const [printed] = await Promise.all([printDossier(build, category, dossier, entry), next])
      built.push(printed)
    }
  } finally {
    // Whatever ended the packet, nothing may still be writing to its folder.
    await Promise.allSettled([next])
  }
  return built
}

const buildVolume = async (
  build: PacketJob,
  { category, name }: PlannedCategory,
  dossiers: readonly BuiltDossier[],
): Promise<PacketFile & { readonly pages: number }> => {
  const file = `${name}汇编.pdf`
  build.begin(`${category.title}汇编`)
  const bound = dossiers.map(({ entry, result }) => ({ entry, pages: result.pages }))
  const { sha256, pages } = await printed(build, file, build.shop.volume(bound))
  return { category: category.id, file, pages, sha256 }
}

const buildSummary = async (
  build: PacketJob,
  { category, name, dossiers }: PlannedCategory,
  built: readonly BuiltDossier[],
): Promise<PacketFile> => {
  const file = `${name}汇总表.xlsx`
  const { store } = build.workspace
  const rows = dossiers.map(({ record: { values } }, index) => ({
    values,
    unit: unitNames(store, build.cycle, (values.unit ?? null) as LinkValue | null).full,
    recommender: unitNames(store, build.cycle, (values.recommender ?? null) as LinkValue | null).full,
    patentNumber: printedNumber(store, values.patentNumber) ?? '',
    draft: built[index]?.result.draft ?? false,
  }))
  const sha256 = await build.folder.write(file, await summaryWorkbook(build.cycle.pack, category, rows))
  return { category: category.id, file, sha256 }
}

/** Documents of the packet, in the order of the pack. */
export interface BuiltDocuments {
  readonly dossiers: readonly BuiltDossier[]
  readonly volumes: readonly (PacketFile & { readonly pages: number })[]
  readonly summaries: readonly PacketFile[]
}

/** Typesets every document of the plan and its summaries. */
export const buildDocuments = async (
  build: PacketJob,
  plan: readonly PlannedCategory[],
): Promise<BuiltDocuments> => {
  const dossiers: BuiltDossier[] = []
  const volumes: (PacketFile & { readonly pages: number })[] = []
  const summaries: PacketFile[] = []
  for (const category of plan) {
    const own = await buildDossiers(build, category)
    volumes.push(await buildVolume(build, category, own))
    summaries.push(await buildSummary(build, category, own))
    dossiers.push(...own)
  }
  return { dossiers, volumes, summaries }
}
