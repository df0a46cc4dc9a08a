import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { ExpectedError } from '../shared/errors.ts'
import { collectionKinds } from '../shared/records/collected-fields.ts'
import { recordTypeNames } from '../shared/record/record-type-name.ts'
import { bookCommand } from './cli/book-command.ts'
import { answersCommand, templateCommand } from './cli/collection-commands.ts'
import * as cycle from './cli/cycle-commands.ts'
import { demoCommand } from './cli/demo-command.ts'
import { docketCommand } from './cli/docket-commands.ts'
import * as exchange from './cli/exchange-commands.ts'
import { type Outcome, printOutcome, refused } from './cli/output.ts'
import * as records from './cli/record-commands.ts'
import { createSession, pathFromHere, type Session } from './cli/session.ts'
import { wordUsage } from './cli/word-usage.ts'
import * as workspace from './cli/workspace-commands.ts'
import { describeBug } from './core/describe-bug.ts'
import { createCore } from './core.ts'

interface GlobalOptions {
  readonly workspace?: string
  readonly json?: boolean
}

/** `wantsJson` is read from the words themselves: a mistake in them must be told as JSON too. */
const wantsJson = process.argv.includes('--json')
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
// Whoever reads may have seen enough (… | head).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const yearOf = (text: string): number => {
  const year = Number(text)
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    throw new InvalidArgumentError('年度应是四位数字，例如 2026')
  return year
}

const countOf = (text: string): number => {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 99) throw new InvalidArgumentError('应是 1–99 的整数')
  return count
}

const daysOf = (text: string): number => {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 0 || days > 3660) throw new InvalidArgumentError('应是 0–3660 的整数')
  return days
}

type Work = (session: Session, dir: string) => Promise<Outcome>

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

/** Opens a core, does the work, closes; `opens` says whether the workspace must be there already. */
const run = async (options: GlobalOptions, opens: boolean, work: Work): Promise<void> => {
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

operatorOptions(command('init', '新建空台账库')).action((options) =>
  run(options, false, (session, dir) => workspace.createCommand(session, dir, false, options)),
)
operatorOptions(command('sample', '新建样例台账库')).action((options) =>
  run(options, false, (session, dir) => workspace.createCommand(session, dir, true, options)),
)
command('import', '导入工作簿')
  .argument('<file...>')
  .addOption(
    new Option('--as <type>', '内容类型，例如 patent、scores、winners').choices([
      ...recordTypeNames,
      'scores',
      'winners',
    ]),
  )
  .option('--cycle <year>', '年度', yearOf)
  .option('--dry-run', '只看结果，不写入')
  .action((files: string[], { as, cycle: year, dryRun, ...options }) =>
    run(options, true, (session) =>
      cycle.importCommand(session, files, {
        ...(as ? { as } : {}),
        ...(year ? { cycle: year } : {}),
        dryRun: dryRun === true,
      }),
    ),
  )
command('attach', '按文件名归位佐证材料')
  .argument('<dir>')
  .requiredOption('--cycle <year>', '年度', yearOf)
  .action((dir: string, options) =>
    run(options, true, (session) => cycle.attachCommand(session, dir, options.cycle)),
  )
command('place', '把一份材料放入指定项目')
  .argument('<file>')
  .argument('<nomination>')
  .argument('<slot>')
  .action((file: string, nomination: string, slot: string, options) =>
    run(options, true, (session) => cycle.placeCommand(session, file, nomination, slot)),
  )
command('list', '列出一类记录')
  .argument('<type>')
  .action((type: string, options) => run(options, true, (session) => records.listCommand(session, type)))
command('show', '查看一条记录')
  .argument('<id>')
  .action((id: string, options) => run(options, true, (session) => records.showCommand(session, id)))
command('set', '新建或修改一条记录')
  .argument('<type>')
  .argument('<words...>', '[ID] 字段=值 …')
  .action((type: string, words: string[], options) =>
    run(options, true, (session) => records.setCommand(session, type, words)),
  )
command('delete', '移入回收站')
  .argument('<id>')
  .action((id: string, options) => run(options, true, (session) => records.deleteCommand(session, id)))
command('search', '全文查找')
  .argument('<query>')
  .action((query: string, options) => run(options, true, (session) => records.searchCommand(session, query)))
command('check', '形式审查')
  .requiredOption('--cycle <year>', '年度', yearOf)
  .action((options) => run(options, true, (session) => cycle.checkCommand(session, options.cycle)))
command('rank', '评分排序')
  .requiredOption('--cycle <year>', '年度', yearOf)
  .action((options) => run(options, true, (session) => cycle.rankCommand(session, options.cycle)))
command('packet', '生成报送包')
  .requiredOption('--cycle <year>', '年度', yearOf)
  .option('--out <dir>', '输出文件夹')
  .option('--all', '全部推荐项目，不限入选')
  .addOption(new Option('--engine <name>', '排版引擎').choices(['native', 'wasm']))
  .action(({ cycle: year, out, all, engine, ...options }) =>
    run(options, true, (session) =>
      cycle.packetCommand(session, {
        cycle: year,
        all: all === true,
        ...(out ? { out } : {}),
        ...(engine ? { engine } : {}),
      }),
    ),
  )
command('verify', '校验报送包')
  .argument('<path>')
  .action((path: string, options) =>
    run({ ...options, workspace: options.workspace ?? '.' }, false, (session) =>
      cycle.verifyCommand(session, path),
    ),
  )
command('judge-sheets', '生成评委评分表')
  .requiredOption('--cycle <year>', '年度', yearOf)
  .requiredOption('--judges <n>', '评委人数', countOf)
  .requiredOption('--out <dir>', '输出文件夹')
  .action((options) =>
    run(options, true, (session) =>
      cycle.judgeSheetsCommand(session, { cycle: options.cycle, judges: options.judges, out: options.out }),
    ),
  )
command('notice', '生成公示或认定通报')
  .requiredOption('--cycle <year>', '年度', yearOf)
  .requiredOption('--from <day>', '公示起始日，例如 2026-12-01')
  .requiredOption('--to <day>', '公示截止日')
  .option('--issued <day>', '落款日期；不写则为公示起始日')
  .option('--commendation', '生成认定通报，而不是公示')
  .requiredOption('--out <dir>', '输出文件夹')
  .action((options) => run(options, true, (session) => cycle.noticeCommand(session, options)))
command('book', '打印工作室台账册')
  .argument('<studio>', '工作室名称或编号')
  .requiredOption('--year <year>', '年度', yearOf)
  .option('--out <dir>', '输出文件夹')
  .addOption(new Option('--engine <name>', '排版引擎').choices(['native', 'wasm']))
  .action((studio: string, { year, out, engine, ...options }) =>
    run(options, true, (session) =>
      bookCommand(session, { studio, year, ...(out ? { out } : {}), ...(engine ? { engine } : {}) }),
    ),
  )
command('docket', '专利年费：应缴、滞纳期与可恢复')
  .option('--within <days>', '多少天之内', daysOf, 90)
  .option('--ics <file>', '另存为日历文件')
  .option('--xlsx <file>', '另存为工作簿')
  .action(({ within, ics, xlsx, ...options }) =>
    run(options, true, (session) =>
      docketCommand(session, { within, ...(ics ? { ics } : {}), ...(xlsx ? { xlsx } : {}) }),
    ),
  )
const template = command('template', '给没有本程序的单位生成征集表（.xlsx），填好交回后用 import 读入')
  .option('--unit <name...>', '发给哪些单位：名称或编号')
  .option('--all', '发给全部单位')
  .addOption(new Option('--kind <kind...>', '征集哪些；不写则全部').choices(collectionKinds))
  .option('--blank', '不带已有记录')
  .option('--due <day>', '截止日，例如 2026-06-30')
  .option('--out <dir>', '输出文件夹')
  .action((options) => run(options, true, (session) => templateCommand(session, options)))
command('answers', '各单位的征集表：发出、交回、退回', template).action((options) =>
  run(options, true, answersCommand),
)
command('pack', '打交换包交出')
  .option('--unit <id>', '一个单位及其名下的台账')
  .option('--studio <id>', '一个工作室及其名下的台账')
  .option('--cycle <year>', '一个年度的推荐申报', yearOf)
  .option('--to <name>', '交给谁', '')
  .option('--all', '全部内容，对方已确认收到的也再交一遍')
  .option('--out <file>', '写到哪个文件')
  .option('--encrypt', '用环境变量 LEDGER_PACKAGE_PASSPHRASE 中的口令加密')
  .option('--for <key>', '只加密给持有这个收件码的工作站')
  .action(({ unit, studio, cycle: year, to, all, out, encrypt, for: key, ...options }) =>
    run(options, true, (session) =>
      exchange.packCommand(session, { unit, studio, cycle: year, to, all, out, encrypt, for: key }),
    ),
  )
command('inspect', '查看交换包会改动什么')
  .argument('<file>')
  .action((file: string, options) => run(options, true, (session) => exchange.inspectCommand(session, file)))
command('merge', '合并交换包')
  .argument('<file>')
  .option('--trust', '已核对签名码，信任这个工作站')
  .action((file: string, { trust, ...options }) =>
    run(options, true, (session) => exchange.mergeCommand(session, file, trust === true)),
  )
const conflicts = command('conflicts', '待裁决：两边都改过的内容，疑似同一记录').action((options) =>
  run(options, true, exchange.conflictsCommand),
)
command('settle', '裁定用哪一种：记录 字段 序号；或 standing、other 全部裁定', conflicts)
  .argument('<words...>')
  .action((words: string[], options) =>
    run(options, true, (session) => exchange.settleCommand(session, words)),
  )
for (const [name, about] of [
  ['same', '两条是同一记录'],
  ['different', '两条不是同一记录'],
] as const)
  command(name, about, conflicts)
    .argument('<one>')
    .argument('<other>')
    .action((one: string, other: string, options) =>
      run(options, true, (session) => exchange.decideCommand(session, [one, other], name === 'same')),
    )
const receipt = command('receipt', '往来：交出和收取的交换包与回执').action((options) =>
  run(options, true, exchange.packagesCommand),
)
command('write', '给收到的交换包写回执', receipt)
  .argument('<code>', '包号')
  .option('--returned', '退回更正')
  .option('--note <text>', '说明')
  .option('--remark <text...>', '意见：记录编号.字段=意见')
  .option('--out <file>', '写到哪个文件')
  .action((code: string, options) =>
    run(options, true, (session) => exchange.receiptCommand(session, code, options)),
  )
command('print', '打印交接单（交出的包）或回执单（收到的包），带包号和二维码', receipt)
  .argument('<code>', '包号')
  .option('--out <file>', '写到哪个文件')
  .action((code: string, { out, ...options }) =>
    run(options, true, (session) => exchange.coverCommand(session, code, out)),
  )
command('read', '读入对方的回执', receipt)
  .argument('<file>')
  .option('--trust', '已核对签名码，信任这个工作站')
  .action((file: string, { trust, ...options }) =>
    run(options, true, (session) => exchange.takeReceiptCommand(session, file, trust === true)),
  )
command('history', '一条记录的修改历史')
  .argument('<id>')
  .action((id: string, options) => run(options, true, (session) => records.historyCommand(session, id)))
command('undo', '撤销最近一步').action((options) => run(options, true, records.undoCommand))
command('redo', '重做刚撤销的一步').action((options) => run(options, true, records.redoCommand))
command('doctor', '检查台账库').action((options) => run(options, true, workspace.doctorCommand))
command('backup', '立即备份').action((options) => run(options, true, workspace.backupCommand))
command('restore', '从备份恢复')
  .argument('<file>')
  .action((file: string, options) =>
    run(options, false, (session, dir) => workspace.restoreCommand(session, dir, file)),
  )
command('move-out', '把整个台账库（含附件）写成一个文件，搬到另一台电脑')
  .option('--out <path>', '写到哪个文件或文件夹')
  .action(({ out, ...options }) => run(options, true, (session) => workspace.moveOutCommand(session, out)))
command('move-in', '用这样的文件在本机建好台账库')
  .argument('<file>')
  .action((file: string, options) =>
    run(options, false, (session, dir) => workspace.moveInCommand(session, file, dir)),
  )
operatorOptions(command('demo', '用样例材料走完一年评选'))
  .option('--cycle <year>', '年度', yearOf, 2026)
  .action((options) =>
    run({ ...options, workspace: options.workspace ?? 'workspaces/demo' }, false, (session, dir) =>
      demoCommand(session, dir, options.cycle, options.workspace === undefined),
    ),
  )

const asksForHelp = process.argv.slice(2).includes('help')

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (!(error instanceof CommanderError)) fail(error)
  // Asking for help ends in an exception, too, with nothing wrong.
  else if (error.code !== 'commander.helpDisplayed' && !(error.code === 'commander.help' && asksForHelp))
    fail(new ExpectedError('bad-command', { reason: wordUsage(error) }))
}
