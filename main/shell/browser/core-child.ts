import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { coreFlags } from '../../core/core-flags.ts'
import type { CoreProcessOptions } from '../../core/core-process-options.ts'
import { entryUrl } from '../../core/entry-url.ts'
import type { RelayMessage } from '../../core/relay-message.ts'
import type { ProgramLog } from '../program-log.ts'
import { createRestartLimit } from '../restart-limit.ts'

/** One page's line to the core: text in, text out. */
export interface CoreLine {
  send(text: string): void
  close(): void
}

export interface CoreChild {
  /** `onText` hears the core; `onGone` is told when the core has ended, this line with it. Null: no core runs. */
  open(onText: (text: string) => void, onGone: () => void): CoreLine | null
  /** Lets the core close its workspace, then ends it. */
  close(): Promise<void>
}

interface Line {
  readonly onText: (text: string) => void
  readonly onGone: () => void
}

export interface CoreChildSettings {
  /** Module of the process, the core unless a test says otherwise. */
  readonly entry?: URL
  readonly onStart?: (child: ChildProcess) => void
}

/** A large ledger is backed up before it closes. */
const patienceMs = 45_000

/** The core in a forked Node process, started again when it crashes. */
export const startCoreChild = (
  options: Omit<CoreProcessOptions, 'reopenLast'>,
  log: ProgramLog,
  { entry = entryUrl('../../core/core-process', import.meta.url), onStart }: CoreChildSettings = {},
): CoreChild => {
  const mayRestart = createRestartLimit(() => Date.now())
  const lines = new Map<number, Line>()
  let lastPort = 0
  let closing = false
  let child: ChildProcess | null = null

  const start = (reopenLast: boolean): void => {
    const started = fork(
      fileURLToPath(entry),
      [JSON.stringify({ ...options, reopenLast } satisfies CoreProcessOptions)],
      {
        execArgv: [...process.execArgv, ...coreFlags],
        serialization: 'advanced',
        stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      },
    )
    child = started
    started.stderr?.on('data', (bytes: Buffer) => {
      process.stderr.write(bytes)
      log.errorOutput(bytes.toString('utf8'))
    })
    started.on('message', (message: RelayMessage) => {
      if (message.kind === 'data') lines.get(message.port)?.onText(message.text)
    })
    started.once('exit', (code, signal) => {
      child = null
      const gone = [...lines.values()]
      lines.clear()
      log.event('core-ended', { code: code ?? -1, signal: signal ?? 'none' })
      if (!closing) {
        console.error(`台账后台意外结束（${signal ?? code}），正在重新启动。`)
        if (mayRestart()) {
          log.event('core-restarted')
          start(true)
        } else {
          log.event('core-given-up')
          console.error('台账后台连续多次意外结束，已停止重启。请关闭程序后重新打开。')
        }
      }
      for (const line of gone) line.onGone()
    })
    onStart?.(started)
  }
  const send = (message: RelayMessage): void => {
    if (child?.connected) child.send(message)
  }

  start(false)
  return {
    open(onText, onGone) {
      if (!child) return null
      lastPort += 1
      const port = lastPort
      lines.set(port, { onText, onGone })
      send({ kind: 'open', port })
      return {
        send: (text) => send({ kind: 'data', port, text }),
        close() {
          if (lines.delete(port)) send({ kind: 'closed', port })
        },
      }
    },
    async close() {
      closing = true
      const ending = child
      if (!ending) return
      const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()))
      send({ kind: 'end' })
      const timer = setTimeout(() => ending.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(timer)
    },
  }
}
