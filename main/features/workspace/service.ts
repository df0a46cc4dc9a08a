import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { ExpectedError } from '../../../shared/errors.ts'
import { finalSteps } from '../../../shared/scoring/panel/final-steps.ts'
import { madeStepLabel } from '../../../shared/text/step-label.ts'
import type { WorkspaceStatus } from '../../../shared/workspace-views.ts'
import type { Handlers, JobContext } from '../../core/feature.ts'
import type { OpenedWorkspace } from '../../db/open-workspace.ts'
import type { StepSummary } from '../../db/store.ts'
import { listBackups } from '../../files/backup.ts'
import { outFile } from '../../files/out-file.ts'
import { packWholeLedger } from '../../files/pack-whole-ledger.ts'
import { unpackWholeLedger } from '../../files/unpack-whole-ledger.ts'
import { createKeptPreferences } from './kept-preferences.ts'
import { listFolders } from './list-folders.ts'
import { readRecent } from './recent-workspaces.ts'
import { rescueView } from './rescue-view.ts'

/** A folder beside the user's documents that is not there yet: 匠心台账, else 匠心台账-2 and so on. */
const suggestDir = (): string => {
  const documents = join(homedir(), 'Documents')
  const base = join(existsSync(documents) ? documents : homedir(), '匠心台账')
  let dir = base
  for (let count = 2; existsSync(dir); count += 1) dir = `${base}-${count}`
  return dir
}

const openView = async (workspace: OpenedWorkspace): Promise<NonNullable<WorkspaceStatus['open']>> => {
  const backups = await listBackups(workspace.dir)
  const next = workspace.store.nextUndo()
  const label = (step: StepSummary | null) => (step ? madeStepLabel(step) : null)
  return {
    dir: workspace.dir,
    name: basename(workspace.dir),
    operator: workspace.operator,
    lastBackupAt: backups[0]?.at ?? null,
    undoable: label(next && finalSteps.has(next.label) ? null : next),
    redoable: label(workspace.store.nextRedo()),
    years: workspace.store
      .list({ type: 'cycle', sort: [{ field: 'year', descending: true }], limit: 100 })
      .map((cycle) => Number(cycle.values.year)),
    warnings: workspace.warnings,
  }
}

/** What the page shows before and around an open workspace. */
export const workspaceStatus = async (
  opened: OpenedWorkspace | null,
  configDir: string | undefined,
): Promise<WorkspaceStatus> => ({
  open: opened ? await openView(opened) : null,
  recent: (configDir === undefined ? [] : readRecent(configDir)).map((entry) => ({
    ...entry,
    exists: existsSync(join(entry.dir, 'ledger.sqlite')),
  })),
  suggestedDir: suggestDir(),
})

/** Opening and closing belong to the composition; these are the calls around it. */
export interface WorkspaceHolder {
  readonly current: () => OpenedWorkspace | null
  open(dir: string): Promise<void>
  /** `fill` writes the first records; the workspace counts as open only once they are in. */
  create(
    dir: string,
    operator: OpenedWorkspace['operator'],
    fill: (workspace: OpenedWorkspace) => Promise<void>,
  ): Promise<void>
  close(): Promise<void>
  /** Puts a backup in place of the open ledger, or of the one in `dir` that cannot be opened, and opens that. */
  restore(file: string, dir?: string): Promise<void>
  readonly configDir: string | undefined
}

type Methods =
  | 'workspace.status'
  | 'workspace.create'
  | 'workspace.open'
  | 'workspace.close'
  | 'workspace.rescue'
  | 'workspace.setOperator'
  | 'workspace.pack'
  | 'workspace.unpack'
  | 'folders.list'
  | 'preferences.get'
  | 'preferences.set'

export const createWorkspaceHandlers = (
  holder: WorkspaceHolder,
  fillWithSample: (workspace: OpenedWorkspace, job: JobContext) => Promise<void>,
): Handlers<Methods> => {
  const status = () => workspaceStatus(holder.current(), holder.configDir)
  const preferences = createKeptPreferences(holder.configDir)
  return {
    'workspace.status': status,
    'workspace.create': async ({ dir, operator, sample }, _, job) => {
      await holder.create(resolve(dir), operator, async (made) => {
        if (sample) await fillWithSample(made, job)
      })
      return status()
    },
    'workspace.open': async ({ dir }) => {
      await holder.open(resolve(dir))
      return status()
    },
    'workspace.close': async () => {
      await holder.close()
      return status()
    },
    'workspace.pack': async ({ out }, _, job) => {
      const workspace = holder.current()
      if (!workspace) throw new ExpectedError('no-workspace')
      const { dir } = workspace
      const name = `${basename(dir)}-${workspace.today().replaceAll('-', '')}.jxledger`
      const file = outFile(join(dir, 'exchange'), out, name)
      return { file, ...(await packWholeLedger(workspace, file, job)) }
    },
    'workspace.unpack': async ({ file, dir }, _, job) => {
      await unpackWholeLedger(file, dir, job)
      await holder.open(resolve(dir))
      return status()
    },
    'workspace.rescue': ({ dir }) => rescueView(resolve(dir)),
    'workspace.setOperator': async (operator) => {
      await holder.current()?.setOperator(operator)
      return status()
    },
    'folders.list': ({ path }) => listFolders(path),
    'preferences.get': () => preferences.get(),
    'preferences.set': (patch) => preferences.set(patch),
  }
}
