import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { PackageView, ReceiptFile } from '../../../shared/exchange-views.ts'
import { recordTypeNames } from '../../../shared/record/record-type-name.ts'
import { say } from '../../../shared/text/say.ts'
import type { Workspace } from '../../core/workspace.ts'
import { isSignedBy } from '../../files/is-signed-by.ts'
import { outFile } from '../../files/out-file.ts'
import { parseJson } from '../../files/parse-json.ts'
import { safeWrite } from '../../files/safe-write.ts'
import { packageCode } from './manifest.ts'
import { listPackages } from './packages.ts'
import { hasTurningMarks, plainText } from './plain-text.ts'
import { signerCode, stationKeys } from './station-keys.ts'
import { titleOfRecord } from './title-of.ts'

const line = plainText(200)
const longer = z
  .string()
  .max(4000)
  .refine((text) => !hasTurningMarks(text))

const bodySchema = z.strictObject({
  format: z.literal('jxreceipt'),
  schema: z.int().min(1),
  oldestReader: z.int().min(1),
  id: z.string().regex(/^[0-9a-f-]{36}$/),
  /** The package that it answers. */
  package: z.string().regex(/^[0-9a-f]{64}$/),
  result: z.enum(['received', 'returned']),
  madeAt: z.iso.datetime(),
  station: line,
  operator: line,
  unit: line,
  note: longer,
  /** What the merge came to at the receiver. */
  counts: z.record(line, z.int().min(0)),
  remarks: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[0-9a-f-]{36}$/),
        type: z.enum(recordTypeNames),
        record: z.string().regex(/^[A-Za-z0-9~-]{1,80}$/),
        title: longer,
        field: z.string().max(100),
        text: longer,
      }),
    )
    .max(10_000),
})

const fileSchema = z.strictObject({
  /** The body as it was signed, as text. */
  receipt: z.string().max(16 << 20),
  publicKey: z.string().max(100),
  signature: z.string().max(200),
})

const schemaNumber = 1

/**
 * Writes the answer to a received package: taken as it is, or returned with remarks at its fields. Throws
 * `record-missing` for a package that was not received here.
 */
export const writeReceipt = async (
  { package: id, result, note, remarks, out }: Inputs['exchange.receipt'],
  workspace: Workspace,
): Promise<ReceiptFile> => {
  const { exchange, operator, stationId, store } = workspace
  const received = exchange.book.packages.get(id)
  if (received?.direction !== 'in') throw new ExpectedError('record-missing', { id: packageCode(id) })
  const madeAt = workspace.now().toISOString()
  const keys = await stationKeys(workspace.dir)
  const rows = remarks.map((remark) => {
    const record = store.find(remark.record)
    if (!record) throw new ExpectedError('record-missing', { id: remark.record })
    return {
      ...remark,
      id: randomUUID(),
      type: record.type,
      title: titleOfRecord(store, record.type, record.id),
    }
  })
  const tally = JSON.parse(received.counts) as { readonly counts: Record<string, number> }
  const body = JSON.stringify({
    format: 'jxreceipt',
    schema: schemaNumber,
    oldestReader: schemaNumber,
    id: randomUUID(),
    package: id,
    result,
    madeAt,
    station: stationId,
    operator: operator.name,
    unit: operator.unit,
    note,
    counts: tally.counts,
    remarks: rows,
  } satisfies z.input<typeof bodySchema>)
  const name = `${result === 'received' ? '回执' : '退回'}-${packageCode(id)}.jxreceipt`
  const file = outFile(join(workspace.dir, 'exchange'), out, name)
  const signature = keys.sign(Buffer.from(body))
  await safeWrite(file, `${JSON.stringify({ receipt: body, publicKey: keys.publicKey, signature })}\n`)
  enter(bodySchema.parse(JSON.parse(body)), workspace)
  return { file, result }
}

/**
 * Takes the answer to a package that was sent from here. Any order and twice: a later answer counts, an older one is
 * only kept. Throws `package-refused`, `package-newer`, `signer-unknown`, `file-missing`.
 */
export const takeReceipt = async (
  { file, trust }: Inputs['exchange.takeReceipt'],
  workspace: Workspace,
): Promise<PackageView> => {
  const body = await readReceipt(file, trust, workspace)
  const sent = workspace.exchange.book.packages.get(body.package)
  if (sent?.direction !== 'out')
    throw new ExpectedError('package-refused', {
      reason: say('它回复的交换包不是从本工作站交出的', 'it answers a package that was not sent from here'),
    })
  enter(body, workspace)
  const view = listPackages(workspace).find(({ id }) => id === body.package)
  if (!view) throw new ExpectedError('record-missing', { id: body.package })
  return view
}

const readReceipt = async (file: string, trust: boolean, workspace: Workspace) => {
  const refuse = (zh: string, en: string) => new ExpectedError('package-refused', { reason: { zh, en } })
  const size = (await stat(file).catch(() => null))?.size
  if (size === undefined) throw new ExpectedError('file-missing', { file: basename(file) })
  const parsed = size > 17 << 20 ? null : fileSchema.safeParse(parseJson(await readFile(file, 'utf8')))
  if (!parsed?.success) throw refuse('这不是回执', 'it is not a receipt')
  const { receipt, publicKey, signature } = parsed.data
  if (!isSignedBy(Buffer.from(receipt), signature, publicKey))
    throw refuse('签名不对，内容可能被改动过', 'its signature is wrong; it may have been altered')
  const json = parseJson(receipt) as { readonly oldestReader?: unknown } | null
  if (typeof json?.oldestReader === 'number' && json.oldestReader > schemaNumber)
    throw new ExpectedError('package-newer', { needs: `#${json.oldestReader}` })
  const body = bodySchema.safeParse(json)
  if (!body.success) throw refuse('回执的格式不对', 'the receipt is not of the right form')
  const { signers } = workspace.exchange.book
  if (!signers.get(publicKey)) {
    const { unit, operator, station } = body.data
    if (!trust)
      throw new ExpectedError('signer-unknown', {
        who: [unit, operator].filter(Boolean).join(' '),
        code: signerCode(publicKey),
      })
    signers.put({
      key: publicKey,
      station,
      operator,
      unit,
      trustedBy: workspace.operator.name,
      trustedAt: workspace.now().toISOString(),
    })
  }
  return body.data
}

const enter = (body: z.output<typeof bodySchema>, { exchange, now }: Workspace): void => {
  const { book } = exchange
  const recordedAt = now().toISOString()
  book.transaction(() => {
    const { id, package: answered, result, madeAt, operator, unit } = body
    book.receipts.put({
      id,
      package: answered,
      result,
      madeAt,
      operator,
      unit,
      body: JSON.stringify(body),
      recordedAt,
    })
    const known = book.remarks.of(answered)
    for (const { id: remark, type, record, field, text } of body.remarks) {
      const before = known.find((one) => one.id === remark)
      book.remarks.put({
        id: remark,
        package: answered,
        type,
        record,
        field,
        text,
        madeBy: operator,
        madeAt,
        doneAt: before?.doneAt ?? null,
        dismissed: before?.dismissed ?? 0,
      })
    }
    const newest = book.receipts.of(answered).at(-1)
    const row = book.packages.get(answered)
    if (row?.direction === 'out' && newest && row.state !== 'superseded')
      book.packages.setState(answered, newest.result)
    if (row?.direction === 'in' && result === 'returned') book.packages.setState(answered, 'returned')
  })
}
