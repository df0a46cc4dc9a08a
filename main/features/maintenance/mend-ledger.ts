import type { LinkValue } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { said, say } from '../../../shared/text/say.ts'
import type { DoctorReport } from '../../../shared/workspace-views.ts'
import type { JobContext } from '../../core/feature.ts'
import type { OpenedWorkspace } from '../../db/open-workspace.ts'
import { runInBatches, type Task } from '../../db/run-in-batches.ts'
import type { Writer } from '../../db/store.ts'
import { hashFile } from '../../files/hash-file.ts'
import { attachmentOnSecond } from '../../files/second-backup.ts'

type Finding = DoctorReport['findings'][number]
type Mended = Pick<OpenedWorkspace, 'dir' | 'store' | 'attachments'>

const page = 200

/** The one record of this name, which the link may have meant; null leaves the words and no link. */
const meant = (writer: Writer, to: LinkField['to'], text: string): string | null => {
  const [only, second] = writer.byText(to, recordDefinitions[to].titleField, text)
  return only && !second && to !== 'person' ? only.id : null
}

interface LinkField {
  readonly name: string
  readonly to: keyof typeof recordDefinitions
}

function* linkTasks(count: { mended: number }): Generator<Task> {
  for (const { type, fields } of Object.values(recordDefinitions)) {
    const links = fields.flatMap((field): readonly LinkField[] => (field.kind === 'link' ? [field] : []))
    if (links.length === 0) continue
    let after = ''
    let isMore = true
    while (isMore)
      yield (writer) => {
        const records = writer.list({ type, limit: page, after, fields: links.map(({ name }) => name) })
        isMore = records.length === page
        after = records.at(-1)?.id ?? after
        for (const { id, values } of records)
          for (const { name, to } of links) {
            const link = (values[name] ?? null) as LinkValue | null
            // A deleted record is still one: its link comes back with it.
            if (!link?.id || writer.find(link.id, to)) continue
            writer.update(type, id, { [name]: { id: meant(writer, to, link.text), text: link.text } })
            count.mended += 1
          }
      }
  }
}

/** Links to records that do not exist become what they can be: a link to the one of that name, else its words. */
const mendLinks = async ({ store }: Mended, job: JobContext): Promise<readonly Finding[]> => {
  const count = { mended: 0 }
  const step = store.openStep({ label: 'mendLinks' })
  try {
    await runInBatches(step, [linkTasks(count)], job.signal, (done) =>
      job.report({ done, total: done, label: say('修复关联', 'Mending links') }),
    )
  } catch (error) {
    await step.abandon()
    throw error
  }
  if (count.mended === 0) {
    await step.abandon()
    return []
  }
  step.finish()
  return [
    {
      code: 'link',
      mended: true,
      ...said(
        say(
          '{count} 处关联指向不存在的记录，已修复：同名记录只有一条的改为关联它，其余保留原来的文字。可以在操作记录中撤销。',
          '{count} links to records that do not exist were mended: they link to the one record of that name, or keep their words. It can be undone under Steps.',
          { count: count.mended },
        ),
      ),
    },
  ]
}

/** Attachments that are gone or were altered are fetched from the second drive, where it holds them. */
const mendAttachments = async (
  { dir, store, attachments }: Mended,
  job: JobContext,
): Promise<readonly Finding[]> => {
  const hashes = new Map(
    store
      .list({ type: 'evidence', fields: ['sha256', 'fileName'] })
      .map(({ values }) => [String(values.sha256 ?? ''), String(values.fileName ?? '')]),
  )
  const findings: Finding[] = []
  let done = 0
  for (const [sha256, name] of hashes) {
    job.signal.throwIfAborted()
    job.report({ done, total: hashes.size, label: say('找回佐证文件', 'Fetching evidence files') })
    done += 1
    if (!/^[0-9a-f]{64}$/.test(sha256)) continue
    const path = attachments.pathOf(sha256)
    const isSound = attachments.has(sha256) && (await hashFile(path)) === sha256
    const copy = isSound ? null : await attachmentOnSecond(dir, sha256)
    if (copy === null) continue
    // The store puts a sound file in the place of one that was altered.
    await attachments.add(copy)
    findings.push({
      code: 'attachment-fetched',
      mended: true,
      ...said(
        say(
          '佐证“{name}”的文件缺失或被改动，已从第二份备份找回原件。',
          'The evidence file “{name}” was gone or altered; its original was fetched from the second backup.',
          { name },
        ),
      ),
    })
  }
  return findings
}

/** Puts right what can be put right without asking; what is left is for the check-up after it to say. */
export const mendLedger = async (workspace: Mended, job: JobContext): Promise<readonly Finding[]> => [
  ...(await mendLinks(workspace, job)),
  ...(await mendAttachments(workspace, job)),
]
