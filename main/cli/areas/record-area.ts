import { Option } from 'commander'
import { recordTypeNames } from '../../../shared/record/record-type-name.ts'
import { importCommand } from '../import-command.ts'
import * as records from '../record-commands.ts'
import type { Cli } from '../cli-table.ts'
import { yearOf } from '../number-arguments.ts'

/** Records: brought in, listed, written, found; their history. */
export const recordArea = ({ command, run }: Cli): void => {
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
    .option('--mapping <file>', '列对应与取值对应（JSON），可先用 --mapping-out 得到')
    .option('--mapping-out <file>', '把认出的列对应写成 JSON')
    .option('--rejected-out <dir>', '把退回的行连同原因另存为 .xlsx')
    .action((files: string[], { as, cycle: year, dryRun, mapping, mappingOut, rejectedOut, ...options }) =>
      run(options, true, (session) =>
        importCommand(session, files, {
          ...(as ? { as } : {}),
          ...(year ? { cycle: year } : {}),
          dryRun: dryRun === true,
          mapping,
          mappingOut,
          rejectedOut,
        }),
      ),
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
    .action((query: string, options) =>
      run(options, true, (session) => records.searchCommand(session, query)),
    )
  command('history', '一条记录的修改历史')
    .argument('<id>')
    .action((id: string, options) => run(options, true, (session) => records.historyCommand(session, id)))
  command('undo', '撤销最近一步').action((options) => run(options, true, records.undoCommand))
  command('redo', '重做刚撤销的一步').action((options) => run(options, true, records.redoCommand))
}
