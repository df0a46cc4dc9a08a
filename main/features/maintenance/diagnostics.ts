import { readFile, stat } from 'node:fs/promises'
import { arch, cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import packageFile from '../../../package.json' with { type: 'json' }
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { logFileNames, logFolder } from '../../core/log-files.ts'
import type { Workspace } from '../../core/workspace.ts'
import { isOpened } from '../../db/is-opened.ts'
import type { OpenedWorkspace } from '../../db/open-workspace.ts'
import { listBackups } from '../../files/backup.ts'

const lastLines = 200
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => null))?.size ?? 0

const ofProgram = (now: Date): readonly string[] => [
  '匠心台账诊断信息',
  `生成时间：${now.toISOString()}`,
  `程序版本：${packageFile.version}`,
  `运行环境：Node ${process.versions.node}${process.versions.electron ? `，Electron ${process.versions.electron}` : ''}`,
  `操作系统：${process.platform} ${release()}（${arch()}）`,
  `处理器：${cpus().length} 核；内存：${megabytes(totalmem())}`,
  `时区：${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
]

const ofLedger = async ({ dir, store, search, warnings }: OpenedWorkspace): Promise<readonly string[]> => {
  const { database } = store
  const pragma = (name: string): string => String(database.pragma(name, { simple: true }))
  const backups = await listBackups(dir)
  const counts = Object.values(recordDefinitions)
    .filter(({ internal }) => !internal)
    .map(({ type, label }) => `  ${label.zh}：${store.count({ type })}`)
  return [
    `台账库结构版本：${pragma('user_version')}；写入方式：${pragma('journal_mode')}；SQLite ${String(database.prepare('SELECT sqlite_version()').pluck().get())}`,
    `台账库文件：${megabytes(await sizeOf(store.file))}；搜索索引：${megabytes(await sizeOf(join(dir, 'search.sqlite')))}，落后 ${search.behind()} 条`,
    `变更记录序号：${store.lastSequence()}；备份：${backups.length} 份；打开时的提示：${warnings.length} 条`,
    '记录数：',
    ...counts,
  ]
}

const ofLog = async (dataDir: string): Promise<readonly string[]> => {
  const texts = await Promise.all(
    [...logFileNames]
      .toReversed()
      .map((name) => readFile(join(logFolder(dataDir), name), 'utf8').catch(() => '')),
  )
  const lines = texts
    .join('')
    .split('\n')
    .filter((line) => line !== '')
  return [`运行日志（最近 ${lastLines} 行，共 ${lines.length} 行）：`, ...lines.slice(-lastLines)]
}

/**
 * What a technician needs to find a fault, in words a user can read before handing it on. Numbers and versions only: no
 * name, title, unit, path or content of a record; the log has none by construction (shell/program-log.ts).
 */
export const diagnosticsText = async (
  workspace: Workspace | null,
  dataDir: string | undefined,
  now: Date,
): Promise<string> => {
  const parts = [
    ofProgram(now),
    workspace && isOpened(workspace) ? await ofLedger(workspace) : ['台账库：没有打开'],
    dataDir === undefined ? [] : await ofLog(dataDir),
  ]
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')
}
