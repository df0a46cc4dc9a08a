import { join } from 'node:path'
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { PacketResult } from '../../../shared/packet-views.ts'
import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { deadlineOf, requireCycle } from '../../db/cycle-record.ts'
import { hashFile } from '../../files/hash-file.ts'
import { buildDocuments, type PacketJob } from './build-documents.ts'
import { sha256Of } from '../../files/sha256-of.ts'
import type { DocumentDependencies } from './dependencies.ts'
import { printable } from './engine/glyph-coverage.ts'
import { type ChosenEngine, createTypesetter, type Typesetter } from './engine/typeset-client.ts'
import type { EvidenceClient } from './evidence-client.ts'
import { type KnownEvidence, openKnownEvidence } from './known-evidence.ts'
import { loadTemplates } from './load-templates.ts'
import { manifestName, manifestText } from './manifest.ts'
import { manifestOf } from './manifest-of.ts'
import { packetChecker, packetCheckerName } from './packet-checker.ts'
import { openPacketFolder } from './packet-folder.ts'
import { evidenceNotes, openPacketParts } from './packet-parts.ts'
import { type PlannedCategory, planPacket } from './packet-plan.ts'
import { printCode } from './print-code.ts'
import { createPrintShop } from './print-shop.ts'
import { enterPrintings } from './page-code/enter-printings.ts'
import { createEvidencePress } from './printable-evidence.ts'
import { packetWordForms } from './word-form/packet-word-forms.ts'

const progress = (job: JobContext, plan: readonly PlannedCategory[]): ((label: string) => void) => {
  const total = plan.reduce((sum, { dossiers }) => sum + dossiers.length + 1, 1)
  let done = 0
  return (label) => {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    job.report({ done, total, label })
    done += 1
  }
}

/** Beside data and templates, all that the bytes of a document depend on. */
const editionOf = async (engine: ChosenEngine, extraFonts: readonly string[]): Promise<string> => {
  const added = await Promise.all(extraFonts.map(hashFile))
  return sha256Of(canonicalJson([await printCode(), engine.name, engine.version, added]))
}

/**
 * Builds the packet of a cycle: dossiers, volumes, summaries and manifest, put in place in one move when all is
 * done. What an earlier build printed from the same data is taken over, so the bytes are those of a whole build. Throws ExpectedError `cycle-missing`, `nothing-to-build`, `cancelled`, `engine-missing`, `typeset-failed`,
 * `invalid-input` (the folder holds other files), `disk-full`; in each case the earlier packet stays as it was.
 */
export const buildPacket = async (
  deps: DocumentDependencies,
  client: EvidenceClient,
  input: Inputs['packet.build'],
  workspace: Workspace,
  job: JobContext,
): Promise<PacketResult> => {
  const started = performance.now()
  const cycle = requireCycle(workspace.store, input.cycle)
  const templates = await loadTemplates(workspace.dir)
  const ranking = await deps.rank(workspace, input.cycle)
  const extraFonts = await deps.extraFonts(workspace)
  const plan = planPacket(workspace.store, cycle, ranking, input.all)
  if (plan.length === 0) throw new ExpectedError('nothing-to-build', { year: input.cycle })
  const out = input.out ?? join(workspace.dir, 'packets', String(input.cycle))
  const kept = join(workspace.dir, 'packets', '.parts', String(input.cycle))
  const folder = await openPacketFolder(out)
  let typesetter: Typesetter | undefined
  let known: KnownEvidence | undefined
  try {
    typesetter = createTypesetter({ ...(input.engine ? { engine: input.engine } : {}), extraFonts })
    const engine = await typesetter.engine()
    const edition = await editionOf(engine, extraFonts)
    const parts = await openPacketParts(kept)
    known = await openKnownEvidence(join(kept, `${evidenceNotes}.json`), edition)
    const press = createEvidencePress(workspace.attachments, client, folder.work, known)
    const begin = progress(job, plan)
    const build: PacketJob = {
      workspace,
      cycle,
      findings: await deps.findings(workspace, input.cycle),
      fonts: await printable(extraFonts),
      press,
      shop: createPrintShop(typesetter, templates, press, deadlineOf(cycle), edition, job.signal),
      folder,
      parts,
      templates: templates.dossierVersion,
      begin,
    }
    const built = await buildDocuments(build, plan)
    const words = input.word ? await packetWordForms(build, client, plan, job.signal) : []
    begin(manifestName)
    await folder.write(packetCheckerName, await packetChecker())
    await folder.write(manifestName, manifestText(manifestOf(build, built, engine, templates.sha256)))
    // First: a page that is on file and was never handed out does no harm, one that nobody knows does.
    await enterPrintings(workspace, cycle.year, templates.dossierVersion, built.dossiers)
    await folder.finish()
    await parts.prune()
    const pages = [...built.dossiers.map(({ result }) => result), ...built.volumes].reduce(
      (sum, document) => sum + document.pages,
      0,
    )
    return {
      out,
      dossiers: built.dossiers.map(({ result }) => result),
      volumes: built.volumes,
      summaries: built.summaries,
      words,
      manifest: manifestName,
      pages,
      ms: Math.round(performance.now() - started),
      engine: engine.name,
    }
  } finally {
    typesetter?.close()
    await known?.save()
    await folder.giveUp()
  }
}
