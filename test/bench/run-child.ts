import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { coreFlags } from '../../main/core/core-flags.ts'

/** Runs a module of the bench as a process of its own and resolves with the one message that it sends. */
export const runChild = <T>(
  module: './measured-core-process.ts' | './bare-import-process.ts' | './bare-packet-process.ts',
  argument: unknown,
  watch: (child: ChildProcess) => void = () => undefined,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const entry = fileURLToPath(new URL(module, import.meta.url))
    const execArgv = module === './measured-core-process.ts' ? [...coreFlags] : []
    const child = fork(entry, [JSON.stringify(argument)], { execArgv })
    let answer: { readonly value: T } | null = null
    child.on('message', (value) => {
      answer = { value: value as T }
    })
    child.on('error', reject)
    child.on('exit', (code) =>
      answer ? resolve(answer.value) : reject(new Error(`${module} ended (${code})`)),
    )
    watch(child)
  })
