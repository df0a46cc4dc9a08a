import type { Handlers } from '../../core/feature.ts'
import { listConflicts, settleConflicts } from './conflicts.ts'
import { inspectPackage } from './inspect-package.ts'
import { decideLikeness, listLikenesses } from './likenesses.ts'
import { mergePackage } from './merge-package.ts'
import { packPackage } from './pack.ts'
import { listPackages, recordsOfPackage, remarkView } from './packages.ts'
import { previewPackage } from './preview-package.ts'
import { takeReceipt, writeReceipt } from './receipts.ts'
import { signerCode, stationKeys } from './station-keys.ts'

type Methods =
  | 'exchange.station'
  | 'exchange.preview'
  | 'exchange.pack'
  | 'exchange.inspect'
  | 'exchange.merge'
  | 'exchange.conflicts'
  | 'exchange.settle'
  | 'exchange.likenesses'
  | 'exchange.decide'
  | 'exchange.packages'
  | 'exchange.records'
  | 'exchange.receipt'
  | 'exchange.takeReceipt'
  | 'exchange.remarks'
  | 'exchange.remarkDone'

/** Handing up, receiving, deciding and answering between workstations. README.md describes the files. */
export const exchangeHandlers: Handlers<Methods> = {
  'exchange.station': async (_, { dir }) => {
    const { publicKey, recipientKey } = await stationKeys(dir)
    return { code: signerCode(publicKey), recipientKey }
  },
  'exchange.preview': previewPackage,
  'exchange.pack': packPackage,
  'exchange.inspect': inspectPackage,
  'exchange.merge': mergePackage,
  'exchange.conflicts': (_, workspace) => listConflicts(workspace),
  'exchange.settle': settleConflicts,
  'exchange.likenesses': (_, workspace) => listLikenesses(workspace),
  'exchange.decide': decideLikeness,
  'exchange.packages': (_, workspace) => listPackages(workspace),
  'exchange.records': ({ package: id }, workspace) => recordsOfPackage(id, workspace),
  'exchange.receipt': writeReceipt,
  'exchange.takeReceipt': takeReceipt,
  'exchange.remarks': ({ record }, workspace) => {
    const { book } = workspace.exchange
    const sent = book.remarks
      .on(record)
      .filter(({ package: id }) => book.packages.get(id)?.direction === 'out')
    return sent.map((row) => remarkView(workspace, row))
  },
  'exchange.remarkDone': ({ id, outcome }, { exchange, now }) => {
    exchange.book.remarks.settle(id, outcome, now().toISOString())
    return { id }
  },
}
