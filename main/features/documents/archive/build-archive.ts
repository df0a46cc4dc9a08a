import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Inputs } from '../../../../shared/contract.ts'
import { ExpectedError } from '../../../../shared/errors.ts'
import type { ArchiveResult } from '../../../../shared/packet-views.ts'
import type { DossierModel } from '../../../../shared/rules/dossier-model.ts'
import { canonicalJson } from '../../../../shared/text/canonical-json.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { nominationsOf, requireCycle } from '../../../db/cycle-record.ts'
import { hashFile } from '../../../files/hash-file.ts'
import { safeWrite } from '../../../files/safe-write.ts'
import { dataHash } from '../data-hash.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import { createTypesetter } from '../engine/typeset-client.ts'
import type { DiskFile } from '../engine/typeset-process.ts'
import type { EvidenceClient } from '../evidence-client.ts'
import { loadTemplates } from '../load-templates.ts'
import { type Manifest, readManifest } from '../manifest.ts'
import { nominationModel } from '../nomination-model.ts'
import { printAlone } from '../print-alone.ts'
import { dossierData } from '../print-data.ts'
import { dataFile } from '../print-shop.ts'
import { type ArchiveCheck, archiveChecks, type EmbeddedFile } from './archive-checks.ts'

type Dossier = Manifest['dossiers'][number]

/** An A4 page at 150 dpi. */
const pictureSide = 1754

const mimes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.jfif': 'image/jpeg',
  '.png': 'image/png',
  '.json': 'application/json',
}

interface Attached extends EmbeddedFile {
  readonly path: string
  readonly file: string
  readonly bytes: number
  readonly mime: string
  readonly relationship: 'source' | 'data'
  readonly description: string
}

const attachedFile = async (
  file: string,
  name: string,
  sha256: string,
  description: string,
  relationship: Attached['relationship'],
): Promise<Attached> => ({
  name,
  path: `/${name}`,
  file,
  sha256,
  found: await hashFile(file),
  bytes: (await stat(file)).size,
  mime: mimes[extname(name).toLowerCase()] ?? 'application/octet-stream',
  relationship,
  description,
})

interface Bench {
  readonly workspace: Workspace
  readonly client: EvidenceClient
  readonly work: string
}

/** The files as they were handed in, and the data, under names that stand once each. */
const attachedTo = async ({ workspace, work }: Bench, model: DossierModel): Promise<readonly Attached[]> => {
  const originals = await Promise.all(
    model.evidence.map(({ fileName, sha256, slot }, at) =>
      attachedFile(workspace.attachments.pathOf(sha256), `附件${at + 1}-${fileName}`, sha256, slot, 'source'),
    ),
  )
  const data = join(work, '申报数据.json')
  await writeFile(data, canonicalJson(model))
  return [...originals, await attachedFile(data, '申报数据.json', dataHash(model), '印出的全部内容', 'data')]
}

/** Every page of the evidence as a picture: PDF/A takes no pages of other PDFs. */
const picturesOf = async ({ workspace, client, work }: Bench, model: DossierModel) => {
  const disk: DiskFile[] = []
  const evidence: { kind: 'image'; path: string; pages: never[]; faults: readonly string[] }[] = []
  for (const [at, { sha256, fileName }] of model.evidence.entries()) {
    const { pages, faults } = await client.ask({
      kind: 'picture',
      file: workspace.attachments.pathOf(sha256),
      sha256,
      fileName,
      target: join(work, `${at}`),
      px: pictureSide,
    })
    const placed = pages.map(({ file, type, width, height }, index) => {
      const path = `/pages/${at}-${index}.${type === 'image/png' ? 'png' : 'jpg'}`
      disk.push({ path, file })
      return { path, width, height }
    })
    evidence.push({ kind: 'image', path: '', pages: placed as never[], faults })
  }
  return { disk, evidence }
}

const reportInput = (manifest: Manifest, items: ArchiveResult['items'], left: ArchiveResult['left']) => {
  const [year, month, day] = manifest.documentDate.split('-').map(Number)
  const title = `${manifest.year}年度电子档案四性检测报告`
  return {
    document: { title, author: manifest.organiser, keywords: ['归档'], year, month, day },
    report: {
      award: manifest.award,
      passed: items.filter(({ checks }) => checks.every(({ ok }) => ok)).length,
      items,
      left,
    },
  }
}

/**
 * The archive edition of a packet that was built: each final dossier as one PDF/A-3b with its original files and its data
 * inside, opened again and looked at, and a report of what was found. Written beside the packet. Throws ExpectedError
 * `manifest-missing`, `cycle-missing`, `engine-missing` (only the native engine writes PDF/A), `typeset-failed`,
 * `cancelled`, `disk-full`.
 */
export const buildArchive = async (
  deps: DocumentDependencies,
  client: EvidenceClient,
  { path, out: wanted }: Inputs['packet.archive'],
  workspace: Workspace,
  job: JobContext,
): Promise<ArchiveResult> => {
  const read = await readManifest(path)
  if (!read) throw new ExpectedError('manifest-missing', { path })
  const { manifest, intact } = read
  const cycle = requireCycle(workspace.store, manifest.year)
  const templates = await loadTemplates(workspace.dir)
  const extraFonts = await deps.extraFonts(workspace)
  const out = wanted ?? join(dirname(path), `${basename(path)}-归档`)
  const models = new Map(
    nominationsOf(workspace.store, cycle).map(({ id, values }) => {
      const model = nominationModel(workspace.store, cycle, id, values)
      return [dataHash(model), model] as const
    }),
  )
  const hashes = new Map(manifest.files.map(({ file, sha256 }) => [file, sha256]))
  const items: { file: string; sha256: string; checks: readonly ArchiveCheck[] }[] = []
  const left: { title: string; reason: string }[] = []
  const typesetter = createTypesetter({ engine: 'native', extraFonts })
  const archive = async (dossier: Dossier, model: DossierModel): Promise<void> => {
    await mkdir(out, { recursive: true })
    const work = await mkdtemp(join(out, '.work-'))
    try {
      const bench = { workspace, client, work }
      const embedded = await attachedTo(bench, model)
      const { disk, evidence } = await picturesOf(bench, model)
      const entry = { model, evidence, dataHash: dossier.dataHash, draftReasons: [] }
      const data = dossierData(entry, manifest.documentDate) as object
      const input = {
        main: templates.source('archive.typ'),
        files: [...templates.files, dataFile({ ...data, dataHash: dossier.dataHash, embedded })],
        documentDate: manifest.documentDate,
        standard: 'a-3b' as const,
      }
      const made = join(work, 'archive.pdf')
      const attachments = embedded.map(({ path: place, file }) => ({ path: place, file }))
      await typesetter.pdfFile(input, [...disk, ...attachments], made, job.signal)
      const file = dossier.file.replaceAll('/', '-')
      await copyFile(made, join(out, file))
      const packetSound =
        (await hashFile(join(path, dossier.file)).catch(() => '')) === hashes.get(dossier.file)
      const look = await client.ask({ kind: 'archive', file: join(out, file) })
      const checks = archiveChecks({
        model,
        dataHash: dossier.dataHash,
        manifestIntact: intact,
        packetSound,
        embedded,
        look,
      })
      items.push({ file, sha256: await hashFile(join(out, file)), checks })
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  try {
    for (const [done, dossier] of manifest.dossiers.entries()) {
      if (job.signal.aborted) throw new ExpectedError('cancelled')
      job.report({ done, total: manifest.dossiers.length, label: dossier.title })
      const model = models.get(dossier.dataHash)
      if (dossier.draft) left.push({ title: dossier.title, reason: '报送包中是草稿' })
      else if (!model) left.push({ title: dossier.title, reason: '付印以后申报内容改过，请重新生成报送包' })
      else if (model.evidence.some(({ sha256 }) => !workspace.attachments.has(sha256)))
        left.push({ title: dossier.title, reason: '有原始材料已不在台账库中' })
      else await archive(dossier, model)
    }
  } finally {
    typesetter.close()
  }
  const report = '四性检测报告.pdf'
  const input = {
    main: templates.source('archive-report.typ'),
    files: [...templates.files, dataFile(reportInput(manifest, items, left))],
    documentDate: manifest.documentDate,
    standard: 'a-3b' as const,
  }
  await printAlone({ input, out, file: report, engine: 'native', extraFonts }, job)
  await safeWrite(join(out, '四性检测报告.json'), `${JSON.stringify({ items, left }, null, 2)}\n`)
  return { out, report, items, left }
}
