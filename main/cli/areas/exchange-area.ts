import * as exchange from '../exchange-commands.ts'
import type { Cli } from '../cli-table.ts'
import { yearOf } from '../number-arguments.ts'

/** Packages between workstations and their answers. */
export const exchangeArea = ({ command, run }: Cli): void => {
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
    .action((file: string, options) =>
      run(options, true, (session) => exchange.inspectCommand(session, file)),
    )
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
}
