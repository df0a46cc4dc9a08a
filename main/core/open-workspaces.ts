import { basename, resolve } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'
import { createWorkspace, type OpenedWorkspace, openWorkspace } from '../db/open-workspace.ts'
import { rememberRecent } from '../features/workspace/recent-workspaces.ts'
import type { WorkspaceHolder } from '../features/workspace/service.ts'
import { restoreBackup, restoreClosed } from '../files/restore-backup.ts'
import type { Operator, Workspace } from './workspace.ts'

export interface OpenWorkspacesOptions {
  readonly configDir: string | undefined
  readonly clock: () => Date
  /** Told of a workspace that is now open; the result is called before it closes. */
  readonly attend?: (workspace: Workspace) => () => void
  /** Before a workspace closes; `isChanged`: something was written while it was open. Must not throw. */
  readonly beforeClosing?: (workspace: OpenedWorkspace, isChanged: boolean) => Promise<void>
  readonly onChanged: (tables: readonly string[]) => void
}

/** Holds the one open workspace; opening another closes the first. */
export const createOpenWorkspaces = (options: OpenWorkspacesOptions): WorkspaceHolder => {
  const { configDir } = options
  let opened: OpenedWorkspace | null = null
  let leave = (): void => undefined
  let isChanged = false

  const take = async (workspace: OpenedWorkspace): Promise<void> => {
    opened = workspace
    isChanged = false
    workspace.store.onChanged((types) => {
      isChanged = true
      options.onChanged(types)
    })
    if (options.configDir !== undefined) {
      const entry = {
        dir: workspace.dir,
        name: basename(workspace.dir),
        openedAt: options.clock().toISOString(),
      }
      await rememberRecent(options.configDir, entry)
    }
    leave = options.attend?.(workspace) ?? leave
    options.onChanged(['workspace'])
  }

  const close = async (): Promise<void> => {
    const closing = opened
    opened = null
    leave()
    leave = () => undefined
    if (closing) await options.beforeClosing?.(closing, isChanged)
    await closing?.close()
    if (closing) options.onChanged(['workspace'])
  }

  return {
    current: () => opened,
    configDir: options.configDir,
    close,
    async open(dir) {
      if (opened?.dir === dir) return
      await close()
      await take(await openWorkspace({ dir, clock: options.clock, configDir }))
    },
    async restore(file, dir) {
      const before = opened
      if (!before) {
        if (dir === undefined) throw new ExpectedError('no-workspace')
        await restoreClosed({ dir: resolve(dir), operator: '', clock: options.clock }, file)
        await take(await openWorkspace({ dir, clock: options.clock, configDir }))
        return
      }
      try {
        await restoreBackup(before, file)
      } finally {
        await close()
        await take(await openWorkspace({ dir: before.dir, clock: options.clock, configDir }))
      }
    },
    async create(dir: string, operator: Operator, fill) {
      await close()
      const made = await createWorkspace({ dir, operator, clock: options.clock, configDir })
      try {
        await fill(made)
      } catch (error) {
        await made.close()
        throw error
      }
      await take(made)
    },
  }
}
