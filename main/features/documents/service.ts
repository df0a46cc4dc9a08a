import type { Handlers, JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { buildStudioBook } from './book/build-studio-book.ts'
import { buildArchive } from './archive/build-archive.ts'
import { buildBinding } from './binding/build-binding.ts'
import { buildPacket } from './build-packet.ts'
import { buildCheckReport } from './check-report/build-check-report.ts'
import { buildCertificates } from './certificate/build-certificates.ts'
import { certificateBackground, keepBackground } from './certificate/certificate-background.ts'
import { buildCoverSheet, type CoverDependencies } from './cover/build-cover-sheet.ts'
import type { DocumentDependencies } from './dependencies.ts'
import type { EvidenceInspection } from './evidence/inspect-evidence.ts'
import { createEvidenceClient } from './evidence-client.ts'
import type { FileLook, PicturedEvidence } from './evidence-worker.ts'
import { inspectPacket } from './inspect-packet.ts'
import { buildManual } from './manual/build-manual.ts'
import { buildNotice } from './notice/build-notice.ts'
import { listPackets } from './packet-list.ts'
import { createPageCodeHandlers, type PageCodeMethods } from './page-code/page-code-handlers.ts'
import { createPreviewer } from './preview.ts'
import { buildJudgeSlips, type JudgeSlips } from './slips/build-judge-slips.ts'
import { buildReport, type ReportDependencies } from './report/build-report.ts'
import { createWordFormHandlers, type WordFormMethods } from './word-form/word-template-handlers.ts'

export interface DocumentFeature {
  readonly handlers: Handlers<
    | 'packet.build'
    | 'packet.list'
    | 'packet.binding'
    | 'packet.archive'
    | 'packet.verify'
    | 'packet.inspect'
    | 'packet.preview'
    | 'notice.build'
    | 'certificate.build'
    | 'certificate.background'
    | 'certificate.setBackground'
    | 'check.report'
    | 'studio.book'
    | 'report.pdf'
    | 'help.manual'
    | 'exchange.cover'
    | PageCodeMethods
    | WordFormMethods
  >
  /** Opens a file as a reader would, in a thread of its own. Never throws on bad content. */
  inspect(bytes: Uint8Array, fileName: string): Promise<EvidenceInspection>
  /** A page (from 1) of a PDF as a PNG, its longer side `px`; null where there is no such page to draw. */
  drawPage(file: string, page: number, px: number): Promise<Uint8Array | null>
  /** Pages of an attachment as bare pictures, written to `target` + `-1`, `-2` …; their longer side is `px`. */
  pictures(
    attachment: { readonly file: string; readonly sha256: string; readonly fileName: string },
    target: string,
    px: number,
  ): Promise<PicturedEvidence>
  /** Prints a slip for each judge, a page each. Throws `typeset-failed`, `engine-missing`, `cancelled`, `disk-full`. */
  slips(slips: JudgeSlips, file: string, workspace: Workspace, job: JobContext): Promise<void>
  /** Looks at an attachment, in a thread that nobody else waits for. Rejects once closed. */
  look(file: string, sha256: string, withText: boolean): Promise<FileLook>
  /** Ends the evidence thread and the typesetting process kept warm for previews. */
  close(): void
}

/** Packets: built, listed, verified (without a workspace too), and previewed page by page. */
export const createDocumentHandlers = (
  deps: DocumentDependencies & ReportDependencies & CoverDependencies,
): DocumentFeature => {
  const client = createEvidenceClient()
  const lookouts = createEvidenceClient()
  const previewer = createPreviewer(deps.extraFonts)
  return {
    handlers: {
      'packet.build': (input, workspace, job) => buildPacket(deps, client, input, workspace, job),
      'packet.binding': (input, workspace, job) => buildBinding(deps, client, input, workspace, job),
      'packet.archive': (input, workspace, job) => buildArchive(deps, client, input, workspace, job),
      'packet.list': ({ cycle }, workspace) => listPackets(workspace, cycle),
      'packet.verify': async ({ path }, _workspace, job) => (await inspectPacket(path, null, job)).report,
      // May be asked while no workspace is open.
      'packet.inspect': ({ path }, workspace: Workspace | null, job) =>
        inspectPacket(path, workspace?.dir ?? null, job),
      'packet.preview': (input, workspace) => previewer.preview(input, workspace),
      'notice.build': (input, workspace, job) => buildNotice(deps, input, workspace, job),
      'check.report': (input, workspace, job) => buildCheckReport(deps, input, workspace, job),
      'certificate.build': (input, workspace, job) => buildCertificates(deps, input, workspace, job),
      'certificate.background': async (_, { dir }) => ({ own: (await certificateBackground(dir)) !== null }),
      'certificate.setBackground': async ({ file }, { dir }) => {
        await keepBackground(dir, file)
        return { own: file !== null }
      },
      'report.pdf': (input, workspace, job) => buildReport(deps, input, workspace, job),
      'exchange.cover': (input, workspace, job) => buildCoverSheet(deps, input, workspace, job),
      'help.manual': (input, workspace, job) => buildManual(deps, input, workspace, job),
      ...createPageCodeHandlers(client),
      ...createWordFormHandlers(client),
      'studio.book': (input, workspace, job) => buildStudioBook(deps, input, workspace, job),
    },
    inspect: (bytes, fileName) => client.ask({ kind: 'inspect', bytes, fileName }),
    drawPage: (file, page, px) => client.ask({ kind: 'draw', file, page, px }),
    pictures: (attachment, target, px) => client.ask({ kind: 'picture', ...attachment, target, px }),
    slips: (slips, file, workspace, job) => buildJudgeSlips(deps, slips, file, workspace, job),
    look: (file, sha256, withText) => lookouts.ask({ kind: 'look', file, sha256, withText }),
    close() {
      previewer.close()
      client.close()
      lookouts.close()
    },
  }
}
