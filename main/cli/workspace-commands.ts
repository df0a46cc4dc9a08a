import { userInfo } from 'node:os'
import { ExpectedError } from '../../shared/errors.ts'
import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

export interface OperatorOptions {
  readonly operator?: string
  readonly unit?: string
  readonly role?: string
}

/** Who works here: as given, else the name of the account the program runs under. */
const operatorOf = (options: OperatorOptions) => ({
  name: options.operator ?? userInfo().username,
  unit: options.unit ?? '',
  role: options.role ?? '',
})

export const createCommand = async (
  session: Session,
  dir: string,
  sample: boolean,
  options: OperatorOptions,
): Promise<Outcome> => {
  const data = await session.call('workspace.create', { dir, sample, operator: operatorOf(options) })
  return { exit: 0, data, text: `${sample ? '样例台账库' : '台账库'}已建在 ${dir}` }
}

export const doctorCommand = async (session: Session, mend: boolean): Promise<Outcome> => {
  const data = await session.call('doctor.run', { mend })
  const text = data.ok ? '台账库完好' : data.findings.map((finding) => finding.message).join('\n')
  return { exit: data.ok ? 0 : 2, data, text }
}

export const backupCommand = async (session: Session): Promise<Outcome> => {
  const data = await session.call('backup.create', {})
  return { exit: 0, data, text: `已备份到 ${data.backups[0]?.file ?? ''}` }
}

/** Works on a damaged ledger too: what cannot be opened is put aside and replaced. */
export const restoreCommand = async (session: Session, dir: string, file: string): Promise<Outcome> => {
  const opened = await session.call('workspace.open', { dir }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ExpectedError && error.error.code === 'workspace-damaged') return false
      throw error
    },
  )
  const data = await session.call('backup.restore', { file: pathFromHere(file), ...(opened ? {} : { dir }) })
  return { exit: 0, data, text: '已恢复；恢复前的内容也已另存为备份' }
}

export const moveOutCommand = async (session: Session, out: string | undefined): Promise<Outcome> => {
  const data = await session.call('workspace.pack', out ? { out: pathFromHere(out) } : {})
  const text = `已写入 ${data.file}（附件等 ${data.files} 个文件，${(data.size / 1_000_000).toFixed(1)} MB）`
  return { exit: 0, data, text: `${text}\n到新电脑上用 move-in 打开；原来那份请不要再改。` }
}

export const moveInCommand = async (session: Session, file: string, dir: string): Promise<Outcome> => {
  const data = await session.call('workspace.unpack', { file: pathFromHere(file), dir })
  return { exit: 0, data, text: `台账库已在 ${dir}` }
}
