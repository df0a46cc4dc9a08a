import { Option } from 'commander'
import { collectionKinds } from '../../../shared/records/collected-fields.ts'
import { answersCommand, templateCommand } from '../collection-commands.ts'
import type { Cli } from '../cli-table.ts'

/** Workbooks for units without the program. */
export const collectionArea = ({ command, run }: Cli): void => {
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
}
