import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../main/cli.ts', import.meta.url))

export interface LedgerRun {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line as its own process, as a script would. */
export const runLedger = (words: readonly string[]): Promise<LedgerRun> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (exit) =>
      resolve({ exit, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
  })

/** The same with `--json`; fails with standard error in the message when the output is not JSON. */
export const runLedgerJson = async <T>(
  words: readonly string[],
): Promise<{ readonly exit: number | null; readonly data: T }> => {
  const { exit, stdout, stderr } = await runLedger([...words, '--json'])
  try {
    return { exit, data: JSON.parse(stdout) as T }
  } catch {
    throw new Error(`not JSON (exit ${exit}): ${stdout}\n${stderr}`)
  }
}
