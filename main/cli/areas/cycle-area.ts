import { Option } from 'commander'
import * as cycle from '../cycle-commands.ts'
import { demoCommand } from '../demo-command.ts'
import type { Cli } from '../cli-table.ts'
import * as kits from '../kit-commands.ts'
import { countOf, yearOf } from '../number-arguments.ts'
import { recomputeCommand } from '../recompute-command.ts'
import { reuseCommand } from '../reuse-command.ts'
import { moveCommand, quotasCommand } from '../stage-commands.ts'

/** A year: files in their slots, check, ranking, sheets of judges. */
export const cycleArea = ({ command, operatorOptions, run }: Cli): void => {
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
  command('check', '形式审查')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .action((options) => run(options, true, (session) => cycle.checkCommand(session, options.cycle)))
  command('reuse', '查重：与历年申报、获奖和在册记录比对')
    .argument('[nomination]', '申报编号；不写则全年')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .action((nomination: string | undefined, options) =>
      run(options, true, (session) => reuseCommand(session, options.cycle, nomination)),
    )
  command('check-report', '打印形式审查意见（PDF 和工作簿）；不写单位和项目则每个单位一份')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .option('--unit <name>', '申报单位全称')
    .option('--nomination <id>', '只打印这一项')
    .option('--out <dir>', '输出文件夹')
    .addOption(new Option('--engine <name>', '排版引擎').choices(['native', 'wasm']))
    .action(({ cycle: year, unit, nomination, out, engine, ...options }) =>
      run(options, true, (session) =>
        cycle.checkReportCommand(session, {
          cycle: year,
          ...(unit ? { unit } : {}),
          ...(nomination ? { nomination } : {}),
          ...(out ? { out } : {}),
          ...(engine ? { engine } : {}),
        }),
      ),
    )
  command('move', '转环节：能转的一并转，不能转的说明原因')
    .argument('<stage>', '环节代号，例如 unitReview、returned')
    .argument('<nomination...>', '申报编号')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .option('--reason <text>', '理由；退回、撤回等环节必填，至少 6 个字')
    .option('--due <day>', '补正期限，例如 2026-12-20')
    .action((stage: string, ids: string[], { cycle: year, reason, due, ...options }) =>
      run(options, true, (session) =>
        moveCommand(session, { year, ids, stage, ...(reason ? { reason } : {}), ...(due ? { due } : {}) }),
      ),
    )
  command('quotas', '各推荐单位是否超出名额')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .action((options) => run(options, true, (session) => quotasCommand(session, options.cycle)))
  command('rank', '评分排序')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .action((options) => run(options, true, (session) => cycle.rankCommand(session, options.cycle)))
  command('recompute', '由日志重算已确定的评审结果，与保存的逐字节比对')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .action((options) => run(options, true, (session) => recomputeCommand(session, options.cycle)))
  command('judge-sheets', '生成评委评分表')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .requiredOption('--judges <n>', '评委人数', countOf)
    .requiredOption('--out <dir>', '输出文件夹')
    .action((options) =>
      run(options, true, (session) =>
        cycle.judgeSheetsCommand(session, { cycle: options.cycle, judges: options.judges, out: options.out }),
      ),
    )
  const kit = command('kits', '评审包：发出与交回的情况')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .action((options) => run(options, true, (session) => kits.kitsCommand(session, options.cycle)))
  command('make', '给每位评委生成一份加密的评审包，另印口令条', kit)
    .requiredOption('--cycle <year>', '年度', yearOf)
    .option('--judges <n>', '评委人数（没有评委名单时）', countOf)
    .option('--only <code...>', '只给这几位评委')
    .option('--slot <id...>', '放入哪几类佐证；不写则按规则包')
    .option('--due <day>', '交回期限，例如 2026-11-20')
    .option('--out <dir>', '输出文件夹')
    .action(({ workspace, json, ...options }) =>
      run({ workspace, json }, true, (session) => kits.makeKitsCommand(session, options)),
    )
  command('read', '收取评委交回的评分文件', kit)
    .argument('<file...>')
    .action((files: string[], options) =>
      run(options, true, (session) => kits.takeScoresCommand(session, files)),
    )
  operatorOptions(command('demo', '用样例材料走完一年评选'))
    .option('--cycle <year>', '年度', yearOf, 2026)
    .action((options) =>
      run({ ...options, workspace: options.workspace ?? 'workspaces/demo' }, false, (session, dir) =>
        demoCommand(session, dir, options.cycle, options.workspace === undefined),
      ),
    )
}
