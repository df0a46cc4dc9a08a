import type { UtilityProcess } from 'electron'
import type { ChildNews, ChildRequest } from '../../core/child-messages.ts'
import type { ElectronModule } from './electron-module.ts'

export interface UtilityChildren {
  handle(request: ChildRequest): void
  killAll(): void
}

/** Processes that the core asked for (typesetting). They end with it. */
export const createUtilityChildren = (
  electron: ElectronModule,
  bundleDir: string,
  tell: (news: ChildNews) => void,
): UtilityChildren => {
  const children = new Map<number, UtilityProcess>()
  const start = (child: number, entry: string): void => {
    // A plain name cannot lead out of the bundle.
    if (!/^[a-z-]+$/.test(entry)) throw new Error(`not an entry: ${entry}`)
    const started = electron.utilityProcess.fork(`${bundleDir}/${entry}.js`, [], { stdio: 'inherit' })
    children.set(child, started)
    started.on('message', (message: unknown) => tell({ kind: 'from-child', child, message }))
    started.once('exit', (code) => {
      if (children.delete(child)) tell({ kind: 'child-ended', child, code })
    })
  }
  return {
    handle(request) {
      switch (request.kind) {
        case 'start-child':
          start(request.child, request.entry)
          return
        case 'to-child':
          children.get(request.child)?.postMessage(request.message)
          return
        case 'kill-child':
          children.get(request.child)?.kill()
      }
    },
    killAll() {
      const ending = [...children.values()]
      children.clear()
      for (const child of ending) child.kill()
    },
  }
}
