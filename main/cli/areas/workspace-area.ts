import * as workspace from '../workspace-commands.ts'
import type { Cli } from '../cli-table.ts'

/** The ledger as a whole: made, looked at, backed up, moved. */
export const workspaceArea = ({ command, operatorOptions, run }: Cli): void => {
  operatorOptions(command('init', '新建空台账库')).action((options) =>
    run(options, false, (session, dir) => workspace.createCommand(session, dir, false, options)),
  )
  operatorOptions(command('sample', '新建样例台账库')).action((options) =>
    run(options, false, (session, dir) => workspace.createCommand(session, dir, true, options)),
  )
  command('doctor', '检查台账库')
    .option('--mend', '修复能修的：断开的关联、第二份备份里还有的佐证文件')
    .action(({ mend, ...options }) =>
      run(options, true, (session) => workspace.doctorCommand(session, mend === true)),
    )
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
}
