import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import product from '../../../package.json' with { type: 'json' }
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { PackageChoice, PackResult } from '../../../shared/exchange-views.ts'
import { recordTypeNames } from '../../../shared/record/record-type-name.ts'
import { localDay } from '../../../shared/text/local-day.ts'
import { say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { createZip, type ZipPart, type ZipWriter } from '../../files/write-zip.ts'
import { confirmedPackage, type Gathered, gatherPackage } from './gather-package.ts'
import { type Manifest, oldestReader, packageCode, packageId, packageSchema } from './manifest.ts'
import { outFile } from '../../files/out-file.ts'
import { runCipher } from './package-cipher.ts'
import { stationKeys } from './station-keys.ts'

/** What was chosen, as a person says it. */
export const choiceInWords = (choice: PackageChoice, { store }: Workspace): string => {
  switch (choice.kind) {
    case 'all':
      return '全部台账'
    case 'unit':
    case 'studio':
      return String(store.get(choice.kind, choice.id)?.values.name ?? '')
    case 'cycle':
      return `${choice.year}年度推荐申报`
  }
}

/** What a file name may hold on any system, with the time on the user's wall. */
const fileNameOf = (words: string, at: Date): string => {
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join('')
  const when = `${localDay(at).replaceAll('-', '')}-${time}`
  return `${words.replace(/[\\/:*?"<>|\s\p{C}]/gu, '').slice(0, 40) || '交换包'}-${when}.jxpkg`
}

function* linesOf(lines: readonly string[]): Generator<Buffer> {
  for (let at = 0; at < lines.length; at += 100)
    yield Buffer.from(`${lines.slice(at, at + 100).join('\n')}\n`)
}

const addAttachments = async (
  zip: ZipWriter,
  gathered: Gathered,
  workspace: Workspace,
  job: JobContext,
): Promise<readonly ZipPart[]> => {
  const parts: ZipPart[] = []
  const present = [...gathered.attachments].filter(([sha256]) => workspace.attachments.has(sha256)).toSorted()
  const total = present.reduce((sum, [, size]) => sum + size, 0)
  let done = 0
  for (const [sha256] of present) {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    const chunks = createReadStream(workspace.attachments.pathOf(sha256), { highWaterMark: 1 << 20 })
    const part = await zip.add(`attachments/${sha256}`, chunks, false)
    // A file that was altered on this disk would be refused there; better to hear of it here.
    if (part.sha256 !== sha256)
      throw new ExpectedError('file-unreadable', { file: sha256, reason: 'SHA-256' })
    parts.push(part)
    done += part.size
    job.report({ done: Math.min(done, total), total, label: say('装入佐证材料', 'Adding evidence') })
  }
  return parts
}

/**
 * Writes a package, signed by this workstation, and enters it in the book. The file gets its name when it is whole;
 * nothing stays of one that is cancelled. Throws `step-open`, `package-text`, `package-too-large`, `nothing-to-build`.
 */
export const packPackage = async (
  input: Inputs['exchange.pack'],
  workspace: Workspace,
  job: JobContext,
): Promise<PackResult> => {
  const { operator } = workspace
  const { choice, recipient } = input
  const since = input.whole ? null : confirmedPackage(workspace, choice, recipient)
  const gathered = await gatherPackage(
    workspace,
    choice,
    since,
    (done, total) => job.report({ done, total, label: say('收集修改', 'Gathering changes') }),
    job.signal,
  )
  if (gathered.lines.length === 0) throw new ExpectedError('nothing-to-build')
  const keys = await stationKeys(workspace.dir)
  const contents = choiceInWords(choice, workspace)
  const file = outFile(join(workspace.dir, 'exchange'), input.out, fileNameOf(contents, workspace.now()))
  const secret = input.passphrase ?? input.recipientKey
  const plain = secret === undefined ? file : `${file}.plain`
  const zip = await createZip(plain)
  let manifest: Buffer
  let parts: readonly ZipPart[]
  try {
    const changes = await zip.add('changes.ndjson', linesOf(gathered.lines), true)
    parts = [changes, ...(await addAttachments(zip, gathered, workspace, job))]
    manifest = Buffer.from(
      JSON.stringify({
        format: 'jxpkg',
        schema: packageSchema,
        oldestReader,
        program: product.version,
        madeAt: workspace.now().toISOString(),
        station: workspace.stationId,
        operator: operator.name,
        unit: operator.unit,
        recipient,
        contents,
        choice,
        since: since?.id ?? null,
        watermark: gathered.watermark,
        records: gathered.records.size,
        changes: gathered.lines.length,
        parts: [...parts],
      } satisfies Manifest),
    )
    await zip.add('manifest.json', [manifest], true)
    const signature = {
      algorithm: 'Ed25519',
      publicKey: keys.publicKey,
      signature: keys.sign(manifest),
    }
    await zip.add('signature.json', [Buffer.from(JSON.stringify(signature))], false)
    await zip.finish()
  } catch (error) {
    await zip.abort()
    throw error
  }
  if (secret !== undefined) {
    try {
      await runCipher(
        {
          kind: 'encrypt',
          from: plain,
          to: file,
          passphrase: input.passphrase,
          recipientKey: input.recipientKey,
        },
        job.signal,
      )
    } catch (error) {
      // A thread that is ended cannot clear up.
      await rm(`${file}.${process.pid}.part`, { force: true })
      throw error
    } finally {
      await rm(plain, { force: true })
    }
  }
  const id = packageId(manifest)
  enter(id, file, gathered, input, workspace)
  return {
    file,
    id,
    code: packageCode(id),
    encrypted: secret !== undefined,
    records: gathered.records.size,
    changes: gathered.lines.length,
    attachments: parts.length - 1,
    size: parts.reduce((sum, { size }) => sum + size, 0),
  }
}

const enter = (
  id: string,
  file: string,
  gathered: Gathered,
  { choice, recipient }: Inputs['exchange.pack'],
  workspace: Workspace,
): void => {
  const { book } = workspace.exchange
  const contents = JSON.stringify(choice)
  const counts = recordTypeNames.flatMap((type) => {
    const count = [...gathered.records.values()].filter((one) => one === type).length
    return count > 0 ? [{ type, count }] : []
  })
  book.transaction(() => {
    for (const row of book.packages.list())
      if (row.direction === 'out' && row.recipient === recipient && row.contents === contents)
        if (row.state === 'sent' || row.state === 'returned') book.packages.setState(row.id, 'superseded')
    book.packages.put({
      id,
      direction: 'out',
      state: 'sent',
      madeAt: workspace.now().toISOString(),
      station: workspace.stationId,
      operator: workspace.operator.name,
      unit: workspace.operator.unit,
      recipient,
      contents,
      counts: JSON.stringify(counts),
      fileName: file,
      step: null,
      logSequence: gathered.watermark.log,
      opNumber: gathered.watermark.op,
      recordedAt: workspace.now().toISOString(),
    })
    for (const record of gathered.records.keys()) book.packages.addRecord(id, record)
    // An incremental package stands on what the confirmed one brought.
    if (gathered.since) book.packages.inherit(id, gathered.since.id)
  })
}
