import { Command, CommanderError } from 'commander'
import { ExpectedError } from '../shared/errors.ts'
import { collectionArea } from './cli/areas/collection-area.ts'
import { cycleArea } from './cli/areas/cycle-area.ts'
import { docketArea } from './cli/areas/docket-area.ts'
import { documentArea } from './cli/areas/document-area.ts'
import { exchangeArea } from './cli/areas/exchange-area.ts'
import { recordArea } from './cli/areas/record-area.ts'
import { workspaceArea } from './cli/areas/workspace-area.ts'
import type { Cli, GlobalOptions } from './cli/cli-table.ts'
import { type Outcome, printOutcome, refused } from './cli/output.ts'
import { createSession, pathFromHere } from './cli/session.ts'
import { wordUsage } from './cli/word-usage.ts'
import { describeBug } from './core/describe-bug.ts'
import { createCore } from './core.ts'

/** `wantsJson` is read from the words themselves: a mistake in them must be told as JSON too. */
const wantsJson = process.argv.includes('--json')
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
// Whoever reads may have seen enough (… | head).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

/** An expected failure is told as such; a bug leaves its stack on standard error, without its message. */
const fail = (error: unknown): void => {
  if (error instanceof ExpectedError) finish(refused(error.error))
  else {
    process.stderr.write(`${describeBug(error)}\n`)
    finish(refused({ code: 'unexpected', detail: { reason: error instanceof Error ? error.name : '' } }))
  }
}

const finish = (outcome: Outcome): void => {
  printOutcome(outcome, wantsJson)
  process.exitCode = outcome.exit
}

const run: Cli['run'] = async (options, opens, work) => {
  const core = createCore({})
  const session = createSession(core, interrupted.signal, wantsJson)
  try {
    const named = options.workspace ?? program.opts<GlobalOptions>().workspace
    const dir = named === undefined ? null : pathFromHere(named)
    if (dir === null) {
      throw new ExpectedError('bad-command', { reason: '请用 --workspace 指明台账库文件夹' })
    }
    if (opens) await session.call('workspace.open', { dir })
    finish(await work(session, dir))
  } catch (error) {
    fail(error)
  } finally {
    await core.close()
  }
}

const program = new Command('ledger')
  .description('匠心台账：创新工作室台账与“三个十大”推荐申报')
  .option('--workspace <dir>', '台账库文件夹')
  .option('--json', '只在标准输出打印 JSON')
  .enablePositionalOptions()
  .exitOverride()
  .configureOutput({
    writeOut: (text) => process.stdout.write(wantsJson ? `${JSON.stringify({ help: text })}\n` : text),
    writeErr: (text) => (wantsJson ? undefined : process.stderr.write(text)),
    // Told in Chinese at the end.
    outputError: () => undefined,
  })

const command = (name: string, about: string, under: Command = program): Command =>
  under
    .command(name)
    .description(about)
    .option('--workspace <dir>', '台账库文件夹')
    .option('--json', '只在标准输出打印 JSON')

const operatorOptions = (target: Command): Command =>
  target
    .option('--operator <name>', '操作人姓名')
    .option('--unit <name>', '操作人单位')
    .option('--role <name>', '操作人职务')

const cli: Cli = { command, operatorOptions, run }
// In the order in which help lists them.
workspaceArea(cli)
recordArea(cli)
cycleArea(cli)
documentArea(cli)
docketArea(cli)
collectionArea(cli)
exchangeArea(cli)

const asksForHelp = process.argv.slice(2).includes('help')

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (!(error instanceof CommanderError)) fail(error)
  // Asking for help ends in an exception, too, with nothing wrong.
  else if (error.code !== 'commander.helpDisplayed' && !(error.code === 'commander.help' && asksForHelp))
    fail(new ExpectedError('bad-command', { reason: wordUsage(error) }))
}
