import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { MergeView } from '../../../shared/exchange-views.ts'
import { say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { backUpFirst } from '../../files/back-up-first.ts'
import { byRecord, type MergeTasks } from './merge-tasks.ts'
import type { OpenedPackage } from './open-package.ts'
import { runMerge } from './run-merge.ts'
import { headOf, withPackage } from './with-package.ts'

/** Files come before the records that name them; what is there already is not copied. */
const takeAttachments = async (
  opened: OpenedPackage,
  { attachments }: Workspace,
  job: JobContext,
): Promise<number> => {
  const wanted = opened.attachments.filter(({ sha256 }) => !attachments.has(sha256))
  const total = wanted.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  for (const { sha256, size } of wanted) {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    try {
      await attachments.addStream(opened.attachment(sha256), sha256)
    } catch (error) {
      if (error instanceof ExpectedError && error.error.code === 'disk-full') throw error
      throw new ExpectedError('package-refused', {
        reason: say('有附件损坏（{name}…）', 'an attachment is damaged ({name}…)', {
          name: sha256.slice(0, 12),
        }),
      })
    }
    done += size
    job.report({ done, total, label: say('存入佐证材料', 'Taking in attachments') })
  }
  return wanted.length
}

const trustSigner = (opened: OpenedPackage, workspace: Workspace): void => {
  const { station, operator, unit } = opened.manifest
  workspace.exchange.book.signers.put({
    key: opened.publicKey,
    station,
    operator,
    unit,
    trustedBy: workspace.operator.name,
    trustedAt: workspace.now().toISOString(),
  })
}

/**
 * Merges a package as one undoable step. Checked whole before the first record is written; cancelled or cut off, all
 * of it is taken back. Throws what opening a package throws, `signer-unknown`, `step-open`, `cancelled`.
 */
export const mergePackage = (
  input: Inputs['exchange.merge'],
  workspace: Workspace,
  job: JobContext,
): Promise<MergeView> =>
  withPackage(input, workspace, job.signal, async (opened) => {
    const { exchange } = workspace
    const head = await headOf(opened, workspace)
    if (!head.signer.known && !input.trust)
      throw new ExpectedError('signer-unknown', {
        who: [head.unit, head.operator].filter(Boolean).join(' '),
        code: head.signer.code,
      })
    const ops = await opened.changes(job.signal, workspace.now())
    if (exchange.midStep()) throw new ExpectedError('step-open')
    await backUpFirst(workspace, job, say('合并前备份', 'Backing up before the merge'))
    const attachments = await takeAttachments(opened, workspace, job)
    const records = byRecord(ops)
    const { merge, step } = await runMerge(
      workspace,
      { label: 'mergePackage', detail: { unit: head.unit, operator: head.operator } },
      opened.id,
      (tasks) => tasks.ofOps(records),
      job.signal,
      (done) =>
        job.report({
          done: Math.min(done, records.size),
          total: records.size,
          label: say('合并记录', 'Merging records'),
        }),
    )
    enter(opened, input.file, step, merge, workspace)
    if (!head.signer.known) trustSigner(opened, workspace)
    return { ...head, ...merge.tally, attachments, step }
  })

const enter = (
  { id, manifest }: OpenedPackage,
  file: string,
  step: string | null,
  { tally }: MergeTasks,
  { exchange, now }: Workspace,
): void => {
  const before = exchange.book.packages.get(id)
  // One's own package, come back by a detour, stays what it is in the book.
  if (before) return
  exchange.book.packages.put({
    id,
    direction: 'in',
    state: 'merged',
    madeAt: manifest.madeAt,
    station: manifest.station,
    operator: manifest.operator,
    unit: manifest.unit,
    recipient: manifest.recipient,
    contents: JSON.stringify(manifest.choice),
    counts: JSON.stringify(tally),
    fileName: file,
    step,
    logSequence: manifest.watermark.log,
    opNumber: manifest.watermark.op,
    recordedAt: now().toISOString(),
  })
}
