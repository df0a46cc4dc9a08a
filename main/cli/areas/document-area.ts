import { Option } from 'commander'
import { bookCommand } from '../book-command.ts'
import { certificatesCommand } from '../certificates-command.ts'
import * as cycle from '../cycle-commands.ts'
import type { Cli } from '../cli-table.ts'
import { countOf, yearOf } from '../number-arguments.ts'
import { stampCommand } from '../stamp-command.ts'
import { verifyCodeCommand } from '../verify-code-command.ts'
import { wordFormsCommand, wordTemplateCommand } from '../word-form-commands.ts'

/** What is printed and verified. */
export const documentArea = ({ command, run }: Cli): void => {
  command('packet', '生成报送包')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .option('--out <dir>', '输出文件夹')
    .option('--all', '全部推荐项目，不限入选')
    .option('--word', '同时生成 Word 推荐表')
    .addOption(new Option('--engine <name>', '排版引擎').choices(['native', 'wasm']))
    .action(({ cycle: year, out, all, word, engine, ...options }) =>
      run(options, true, (session) =>
        cycle.packetCommand(session, {
          cycle: year,
          all: all === true,
          ...(word ? { word: true } : {}),
          ...(out ? { out } : {}),
          ...(engine ? { engine } : {}),
        }),
      ),
    )
  command('binding', '为已生成的报送包印装订份数、签字盖章页清单和书脊标签')
    .argument('<path>', '报送包文件夹')
    .option('--copies <n>', '每份几册', countOf, 2)
    .option('--a3', '推荐表另排成 A3 双面')
    .option('--out <dir>', '输出文件夹')
    .action((path: string, { copies, a3, out, ...options }) =>
      run(options, true, (session) =>
        cycle.bindingCommand(session, { path, copies, a3: a3 === true, ...(out ? { out } : {}) }),
      ),
    )
  command('archive', '为已生成的报送包出归档版（PDF/A-3，内嵌原始材料和数据）和四性检测报告')
    .argument('<path>', '报送包文件夹')
    .option('--out <dir>', '输出文件夹')
    .action((path: string, { out, ...options }) =>
      run(options, true, (session) => cycle.archiveCommand(session, path, out)),
    )
  command('verify', '校验报送包')
    .argument('<path>')
    .action((path: string, options) =>
      run({ ...options, workspace: options.workspace ?? '.' }, false, (session) =>
        cycle.verifyCommand(session, path),
      ),
    )
  command('verify-code', '核验页码：是哪一项的哪一页，付印以后改没改过')
    .argument('<code-or-file...>', '纸上的编码，或扫描件（PDF）、照片（JPG、PNG）')
    .action((words: string[], options) => run(options, true, (session) => verifyCodeCommand(session, words)))
  command('stamp', '把盖章页的扫描件放回申报书，按页码找到位置')
    .argument('<file...>', '扫描件（PDF）或照片（JPG、PNG）')
    .action((files: string[], options) => run(options, true, (session) => stampCommand(session, files)))
  command('notice', '生成公示或认定通报')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .requiredOption('--from <day>', '公示起始日，例如 2026-12-01')
    .requiredOption('--to <day>', '公示截止日')
    .option('--issued <day>', '落款日期；不写则为公示起始日')
    .option('--commendation', '生成认定通报，而不是公示')
    .requiredOption('--out <dir>', '输出文件夹')
    .action((options) => run(options, true, (session) => cycle.noticeCommand(session, options)))
  command('certificates', '生成证书')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .requiredOption('--issued <day>', '落款日期，例如 2026-12-20')
    .addOption(
      new Option('--each <whom>', '每个项目或每位完成人一张').choices(['entry', 'person']).default('person'),
    )
    .addOption(new Option('--paper <size>', '纸张').choices(['a4', 'a3']).default('a4'))
    .option('--prefix <text>', '编号字头，例如 苏工技创', '')
    .option('--out <dir>', '输出文件夹')
    .action(({ cycle: year, issued, each, paper, prefix, out, ...options }) =>
      run(options, true, (session) =>
        certificatesCommand(session, { cycle: year, issuedOn: issued, each, paper, prefix, out }),
      ),
    )
  command('forms', '生成 Word 推荐表（.docx）')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .option('--category <id>', '只生成一类，例如 achievement')
    .option('--out <dir>', '输出文件夹')
    .action(({ cycle: year, category, out, ...options }) =>
      run(options, true, (session) => wordFormsCommand(session, { cycle: year, category, out })),
    )
  command('form-template', 'Word 推荐表的模板：不带选项则写出正在用的模板，供在 Word 中修改')
    .argument('<category>', '类别，例如 achievement')
    .requiredOption('--cycle <year>', '年度', yearOf)
    .option('--use <file>', '检查并启用自己的模板')
    .option('--built-in', '改回程序自带的模板')
    .option('--out <dir>', '输出文件夹')
    .action((category: string, { cycle: year, use, builtIn, out, ...options }) =>
      run(options, true, (session) =>
        wordTemplateCommand(session, { cycle: year, category, use, builtIn, out }),
      ),
    )
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
}
