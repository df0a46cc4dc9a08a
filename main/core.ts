import { contract, type MethodName } from '../shared/contract.ts'
import { composeFeatures, type Features } from './core/compose-features.ts'
import type { Core } from './core/core.ts'
import { describeBug } from './core/describe-bug.ts'
import { type AnyHandler, createDoor } from './core/door.ts'
import { createOpenWorkspaces } from './core/open-workspaces.ts'
import { createPathCheck } from './core/path-check.ts'
import type { OpenedWorkspace } from './db/open-workspace.ts'
import type { TendPace } from './features/evidence/tend-files.ts'
import { fontFolder } from './features/settings/service.ts'
import type { ThisProgram } from './features/update/open-update.ts'
import { ExpectedError } from '../shared/errors.ts'
import { backUpOnClosing } from './files/back-up-on-closing.ts'

export interface CoreOptions {
  /** Where the list of recent workspaces is kept; none for a one-off command. */
  readonly configDir?: string
  /** Folder the page's files are handed in through; paths elsewhere are refused. None: no such limit. */
  readonly intakeDir?: string
  readonly clock?: () => Date
  /** Looks after the files of the open workspace in the background, as a core that people work with does. */
  readonly tends?: TendPace
  /** What runs here, and whose updates it takes; as it was built unless told otherwise. */
  readonly program?: ThisProgram
}

/** Closing must not fail for want of a backup: the log says so, and the first page goes on asking for one. */
const backUpAndTell = (workspace: OpenedWorkspace, isChanged: boolean): Promise<void> =>
  backUpOnClosing(workspace, isChanged).catch((error: unknown) =>
    console.error(
      `no backup on closing: ${error instanceof ExpectedError ? error.error.code : describeBug(error)}`,
    ),
  )

/** The core: one open workspace at a time, every call through one door. Plain Node; it knows no window. */
export const createCore = (options: CoreOptions): Core => {
  const listeners = new Set<(tables: readonly string[]) => void>()
  const tell = (tables: readonly string[]): void => {
    for (const listener of listeners) listener(tables)
  }
  const workspaces = createOpenWorkspaces({
    configDir: options.configDir,
    clock: options.clock ?? (() => new Date()),
    onChanged: tell,
    ...(options.tends ? { beforeClosing: backUpAndTell } : {}),
    attend: (workspace) =>
      options.tends ? features.tend(workspace, options.tends, () => tell(['evidence'])) : () => undefined,
  })
  const features: Features = composeFeatures(workspaces, options.program)
  const call = createDoor({
    handlers: features.handlers as Readonly<Record<MethodName, AnyHandler>>,
    workspace: workspaces.current,
    checkPaths: createPathCheck(options.intakeDir, () => {
      const workspace = workspaces.current()
      return workspace ? [fontFolder(workspace.dir)] : []
    }),
  })
  const missing = Object.keys(contract).filter((name) => !Object.hasOwn(features.handlers, name))
  if (missing.length > 0) throw new Error(`no handler for ${missing.join(', ')}`)
  return {
    call,
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      features.close()
      await workspaces.close()
    },
  }
}
