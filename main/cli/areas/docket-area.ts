import { docketCommand } from '../docket-commands.ts'
import type { Cli } from '../cli-table.ts'
import { daysOf } from '../number-arguments.ts'

/** Patent fees. */
export const docketArea = ({ command, run }: Cli): void => {
  command('docket', '专利年费：应缴、滞纳期与可恢复')
    .option('--within <days>', '多少天之内', daysOf, 90)
    .option('--ics <file>', '另存为日历文件')
    .option('--xlsx <file>', '另存为工作簿')
    .action(({ within, ics, xlsx, ...options }) =>
      run(options, true, (session) =>
        docketCommand(session, { within, ...(ics ? { ics } : {}), ...(xlsx ? { xlsx } : {}) }),
      ),
    )
}
