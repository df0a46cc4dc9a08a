import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { said, say } from '../../../shared/text/say.ts'
import type { DoctorReport } from '../../../shared/workspace-views.ts'
import { entryUrl } from '../../core/entry-url.ts'
import type { JobContext } from '../../core/feature.ts'
import { catchUpGently } from '../../db/catch-up-gently.ts'
import type { OpenedWorkspace } from '../../db/open-workspace.ts'
import { runInWorker } from '../../db/run-in-worker.ts'
import { copyPages } from '../../files/copy-pages.ts'
import type { LedgerToExamine } from './examine-ledger.ts'
import { mendLedger } from './mend-ledger.ts'

type Finding = DoctorReport['findings'][number]
type Examined = Pick<OpenedWorkspace, 'dir' | 'store' | 'search' | 'attachments'>

/** Nothing is written into a ledger that has these. */
const untouchable: ReadonlySet<string> = new Set(['damaged', 'drift', 'log'])

const examine = (input: LedgerToExamine, job: JobContext): Promise<readonly Finding[]> =>
  runInWorker(entryUrl('./doctor-worker', import.meta.url), input, {
    signal: job.signal,
    onPortion: (portion) => job.report({ ...portion, label: say('核对佐证文件', 'Checking evidence files') }),
  })

/**
 * Reads the files in a thread of its own. With a write-ahead log a long reader is in nobody's way; with a rollback
 * journal (network drives) it would keep saves waiting, so there it reads a copy.
 */
const fileFindings = async ({ dir, store }: Examined, job: JobContext): Promise<readonly Finding[]> => {
  const attachments = join(dir, 'attachments')
  if (store.database.pragma('journal_mode', { simple: true }) === 'wal')
    return examine({ file: store.file, attachments }, job)
  const folder = await mkdtemp(join(tmpdir(), 'ledger-doctor-'))
  try {
    const copy = join(folder, 'ledger.sqlite')
    await copyPages(store.database, copy, (done, total) => {
      job.signal.throwIfAborted()
      job.report({ done, total, label: say('读取台账库', 'Reading the workspace') })
    })
    return await examine({ file: copy, attachments }, job)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const searchFindings = async ({ store, search }: Examined): Promise<readonly Finding[]> => {
  await catchUpGently(search)
  const expected = Object.values(recordDefinitions)
    .filter((definition) => !definition.internal)
    .reduce((sum, { type }) => sum + store.count({ type }), 0)
  if (search.behind() === 0 && search.size() === expected) return []
  search.clear()
  await catchUpGently(search)
  return [
    {
      code: 'search',
      ...said(
        say(
          '搜索索引与台账不一致，已重新建立，无需处理。',
          'The search index disagreed with the records and was built anew; nothing is left to do.',
        ),
      ),
    },
  ]
}

/**
 * Looks at everything that could be wrong with a workspace. Search is made anew at once; links and attachments are put
 * right where `mend` says so, and nothing is in a ledger whose file is damaged.
 */
export const runDoctor = async (
  workspace: Examined,
  mend: boolean,
  job: JobContext,
): Promise<DoctorReport> => {
  const before = await fileFindings(workspace, job)
  const mayMend = mend && !before.some(({ code }) => untouchable.has(code))
  const mended = mayMend ? await mendLedger(workspace, job) : []
  const file = mended.length > 0 ? [...mended, ...(await fileFindings(workspace, job))] : before
  const sound = file.every(({ code }) => code !== 'damaged' && code !== 'drift')
  const findings = [...file, ...(sound ? await searchFindings(workspace) : [])]
  return { ok: findings.every(({ mended: isMended }) => isMended === true), findings }
}
