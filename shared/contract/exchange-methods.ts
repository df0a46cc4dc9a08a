import { z } from 'zod'
import type {
  ConflictView,
  InspectView,
  LikenessView,
  MergeView,
  PackagedRecord,
  PackageView,
  PackPreview,
  PackResult,
  ReceiptFile,
  RemarkView,
  StationView,
} from '../exchange-views.ts'
import { cycle, engine, id, none } from './input-parts.ts'
import { method } from './method.ts'

const packageChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.enum(['unit', 'studio']), id }),
  z.strictObject({ kind: z.literal('cycle'), year: cycle }),
])
/** `whole`: all of it, also where the recipient has confirmed an earlier package. */
const packing = { choice: packageChoice, recipient: z.string().trim().max(100), whole: z.boolean() }

/** Between workstations; see main/features/exchange/README.md. */
export const exchangeMethods = {
  'exchange.station': method<StationView>()('read', none),
  'exchange.preview': method<PackPreview>()('job', z.strictObject(packing)),
  'exchange.pack': method<PackResult>()(
    'job',
    z.strictObject({
      ...packing,
      /** A file, or a folder that is there. */
      out: z.string().optional(),
      passphrase: z.string().min(8).optional(),
      recipientKey: z.string().min(1).optional(),
    }),
  ),
  'exchange.inspect': method<InspectView>()(
    'job',
    z.strictObject({ file: z.string().min(1), passphrase: z.string().optional() }),
  ),
  'exchange.merge': method<MergeView>()(
    'job',
    z.strictObject({ file: z.string().min(1), passphrase: z.string().optional(), trust: z.boolean() }),
  ),
  'exchange.conflicts': method<readonly ConflictView[]>()('read', none),
  /** `head` is the clock of the side to keep. */
  'exchange.settle': method<{ readonly settled: number }>()(
    'job',
    z.strictObject({
      choices: z
        .array(z.strictObject({ record: id, group: z.string().min(1), head: z.string().min(1) }))
        .min(1)
        .max(1000),
    }),
  ),
  'exchange.likenesses': method<readonly LikenessView[]>()('read', none),
  'exchange.decide': method<{ readonly joined: boolean }>()(
    'job',
    z.strictObject({ one: id, other: id, same: z.boolean() }),
  ),
  'exchange.packages': method<readonly PackageView[]>()('read', none),
  /** Records of a package that are on file, without files and aliases: what a remark can be about. */
  'exchange.records': method<readonly PackagedRecord[]>()('read', z.strictObject({ package: id })),
  'exchange.receipt': method<ReceiptFile>()(
    'job',
    z.strictObject({
      package: id,
      result: z.enum(['received', 'returned']),
      note: z.string().max(2000),
      remarks: z
        .array(
          z.strictObject({
            record: id,
            field: z.string().max(100),
            text: z.string().trim().min(1).max(2000),
          }),
        )
        .max(1000),
      out: z.string().optional(),
    }),
  ),
  /** Prints the sheet that goes with a package sent, or with the newest answer to one received. */
  'exchange.cover': method<{ readonly file: string }>()(
    'job',
    z.strictObject({ package: id, out: z.string().optional(), engine: engine.optional() }),
  ),
  'exchange.takeReceipt': method<PackageView>()(
    'job',
    z.strictObject({ file: z.string().min(1), trust: z.boolean() }),
  ),
  /** What was said of a record in the returns of packages that went out from here. */
  'exchange.remarks': method<readonly RemarkView[]>()('read', z.strictObject({ record: id })),
  'exchange.remarkDone': method<{ readonly id: string }>()(
    'job',
    z.strictObject({ id, outcome: z.enum(['open', 'corrected', 'dismissed']) }),
  ),
} as const
