import { join } from 'node:path'
import { createCore } from '../../main/core.ts'
import { openDatabase } from '../../main/db/open-database.ts'
import type { DoctorReport } from '../../shared/workspace-views.ts'

export interface CheckedLedger {
  call<T>(method: string, input: unknown): Promise<T>
  /** Reads the file as it lies there, beside the core. */
  read<T>(work: (db: ReturnType<typeof openDatabase>) => T): T
}

/**
 * Opens what a killed core left behind and looks at it as a person would: it opens, the doctor is content, no step
 * is unfinished. `look` adds what the work in question asks for. Returns what is wrong.
 */
export const checkLedger = async (
  dir: string,
  look: (ledger: CheckedLedger) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const core = createCore({})
  const call = async <T>(method: string, input: unknown): Promise<T> => {
    const answer = await core.call(method, input)
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
    return answer.value as T
  }
  const read: CheckedLedger['read'] = (work) => {
    const db = openDatabase(join(dir, 'ledger.sqlite'), { readonly: true, mustExist: true })
    try {
      return work(db)
    } finally {
      db.close()
    }
  }
  try {
    await call('workspace.open', { dir })
    const { findings } = await call<DoctorReport>('doctor.run', {})
    const unfinished = read((db) =>
      db.prepare("SELECT label FROM step WHERE state = 'open'").pluck().all(),
    ) as readonly string[]
    return [
      ...findings.map(({ code, message }) => `doctor: ${code} ${message}`),
      ...unfinished.map((label) => `unfinished step: ${label}`),
      ...(await look({ call, read })),
    ]
  } finally {
    await core.close()
  }
}
