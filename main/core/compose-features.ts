import type { MethodName } from '../../shared/contract.ts'
import { requireCycle } from '../db/cycle-record.ts'
import { allianceHandlers } from '../features/alliance/service.ts'
import { challengeHandlers } from '../features/challenge/service.ts'
import { noteAnswers } from '../features/collection/note-answers.ts'
import { collectionHandlers } from '../features/collection/service.ts'
import { rankView } from '../features/cycle/rank-cycle.ts'
import { createKitHandlers } from '../features/cycle/kits/service.ts'
import { createCycleHandlers } from '../features/cycle/service.ts'
import { docketHandlers } from '../features/docket/service.ts'
import { nativeAvailable } from '../features/documents/engine/typeset-engine.ts'
import { packetFile } from '../features/documents/inspect-packet.ts'
import { nominationModel } from '../features/documents/nomination-model.ts'
import { createDocumentHandlers } from '../features/documents/service.ts'
import { faultyFiles } from '../features/evidence/file-health.ts'
import { createEvidenceHandlers } from '../features/evidence/service.ts'
import { type TendPace, tendFiles } from '../features/evidence/tend-files.ts'
import { coverSheet } from '../features/exchange/cover-sheet.ts'
import { exchangeHandlers } from '../features/exchange/service.ts'
import { createFileHandlers } from '../features/files/service.ts'
import { createHistoryHandlers } from '../features/history/service.ts'
import { createHomeHandlers } from '../features/home/service.ts'
import { createIdentityHandlers } from '../features/identity/service.ts'
import { importHandlers } from '../features/import/service.ts'
import { judgingHandlers } from '../features/judging/service.ts'
import { createMaintenanceHandlers } from '../features/maintenance/service.ts'
import { peopleHandlers } from '../features/people/service.ts'
import { createDraftHandlers } from '../features/records/draft-handlers.ts'
import { createRecordsHandlers } from '../features/records/service.ts'
import { readYearlyReturn } from '../features/report/read-yearly-return.ts'
import { reportHandlers } from '../features/report/service.ts'
import { reuseHandlers } from '../features/reuse/service.ts'
import { createSearchHandlers } from '../features/search/service.ts'
import { addedFonts, createSettingsHandlers } from '../features/settings/service.ts'
import { studioHandlers } from '../features/studio/service.ts'
import { listDues } from '../features/studio/studio-dues.ts'
import type { ThisProgram } from '../features/update/open-update.ts'
import { createUpdateHandlers } from '../features/update/service.ts'
import {
  createWorkspaceHandlers,
  type WorkspaceHolder,
  workspaceStatus,
} from '../features/workspace/service.ts'
import { describeBug } from './describe-bug.ts'
import type { Handlers, JobContext } from './feature.ts'
import { createGlyphCheck } from './glyph-check.ts'
import { loadSample } from './load-sample.ts'
import type { Workspace } from './workspace.ts'

export interface Features {
  readonly handlers: Handlers<MethodName>
  /** Begins to look after the files of a workspace that was opened; the result ends it. */
  tend(workspace: Workspace, pace: TendPace, tell: () => void): () => void
  close(): void
}

const noJob: JobContext = { signal: new AbortController().signal, report: () => undefined }

/** The one place where features meet: each is given what it needs of the others as plain functions. */
export const composeFeatures = (workspaces: WorkspaceHolder, program?: ThisProgram): Features => {
  const glyphs = createGlyphCheck()
  const cycle = createCycleHandlers({ missingGlyphs: glyphs.current })
  // Documents open evidence in a thread of their own; they are composed below, after the checks they need.
  const evidence = createEvidenceHandlers({
    inspect: (bytes, fileName) => documents.inspect(bytes, fileName),
    drawPage: (file, page, px) => documents.drawPage(file, page, px),
  })
  const withGlyphs = <I, O>(handler: (input: I, workspace: Workspace, job: JobContext) => O | Promise<O>) => {
    return async (input: I, workspace: Workspace, job: JobContext): Promise<O> => {
      await glyphs.prepare(await addedFonts(workspace.dir))
      return handler(input, workspace, job)
    }
  }
  const checked = {
    'cycle.create': withGlyphs(cycle['cycle.create']),
    'cycle.get': withGlyphs(cycle['cycle.get']),
    'cycle.updatePack': withGlyphs(cycle['cycle.updatePack']),
    'nomination.get': withGlyphs(cycle['nomination.get']),
    'nomination.refreshFromSource': withGlyphs(cycle['nomination.refreshFromSource']),
    'nomination.setStage': withGlyphs(cycle['nomination.setStage']),
    'nomination.explain': withGlyphs(cycle['nomination.explain']),
    'check.run': withGlyphs(cycle['check.run']),
    'rank.run': withGlyphs(cycle['rank.run']),
    'rank.decideTie': withGlyphs(cycle['rank.decideTie']),
  }
  const documents = createDocumentHandlers({
    findings: async (workspace, year) =>
      (await checked['check.run']({ cycle: year }, workspace, noJob)).findings,
    // Who is elected depends on scores alone, so the check is not run again for its count of findings.
    rank: async ({ store }, year) => rankView(store, requireCycle(store, year), []),
    coverSheet,
    yearlyReturn: (workspace, year) => readYearlyReturn(year, workspace),
    extraFonts: (workspace) => addedFonts(workspace.dir),
  })
  const handlers: Handlers<MethodName> = {
    ...createWorkspaceHandlers(workspaces, (workspace, job) =>
      loadSample(
        { ...importHandlers, 'evidence.attachFolder': evidence['evidence.attachFolder'] },
        workspace,
        job,
      ),
    ),
    ...createRecordsHandlers(),
    ...createDraftHandlers(),
    ...createHistoryHandlers(),
    ...createSearchHandlers(),
    ...createMaintenanceHandlers(workspaces.configDir),
    ...createUpdateHandlers(workspaces.configDir, program),
    'backup.restore': async ({ file, dir }) => {
      await workspaces.restore(file, dir)
      return workspaceStatus(workspaces.current(), workspaces.configDir)
    },
    ...importHandlers,
    'import.run': async (input, workspace, job) => {
      const report = await importHandlers['import.run'](input, workspace, job)
      if (!input.dryRun) noteAnswers(report, workspace)
      return report
    },
    ...evidence,
    ...createIdentityHandlers(),
    ...createFileHandlers(packetFile),
    ...cycle,
    ...checked,
    ...judgingHandlers,
    ...documents.handlers,
    ...createKitHandlers({
      modelOf: nominationModel,
      draw: documents.pictures,
      slips: documents.slips,
    }),
    ...docketHandlers,
    ...studioHandlers,
    ...allianceHandlers,
    ...peopleHandlers,
    ...reportHandlers,
    ...createHomeHandlers({ dues: listDues, faultyFiles: (workspace) => faultyFiles(workspace).length }),
    ...challengeHandlers,
    ...exchangeHandlers,
    ...collectionHandlers,
    ...reuseHandlers,
    ...createSettingsHandlers({
      engineName: async () => ((await nativeAvailable()) ? 'native' : 'wasm'),
    }),
  }
  return {
    handlers,
    tend: (workspace, pace, tell) =>
      tendFiles(workspace, documents.look, {
        pace,
        tell,
        onBug: (error) => console.error(describeBug(error)),
      }),
    close: documents.close,
  }
}
