import type { Handlers } from '../../../core/feature.ts'
import type { EvidenceClient } from '../evidence-client.ts'
import { listStamps } from './list-stamps.ts'
import { readScan } from './read-scan.ts'
import { removeStamps } from './remove-stamps.ts'
import { takeStamps } from './take-stamps.ts'
import { verifyPageCodes } from './verify-page-codes.ts'

export type PageCodeMethods =
  | 'pageCode.verify'
  | 'pageCode.read'
  | 'stamp.take'
  | 'stamp.list'
  | 'stamp.remove'

/** Codes at the foot of printed pages, and scans that stand for the pages. */
export const createPageCodeHandlers = (client: EvidenceClient): Handlers<PageCodeMethods> => ({
  'pageCode.verify': ({ codes }, workspace) => ({ answers: verifyPageCodes(workspace, codes) }),
  'pageCode.read': async ({ path }, _workspace, job) => {
    const pages = await readScan(client, path, job)
    return { pages: pages.map(({ page, codes }) => ({ page, codes: codes.map(({ code }) => code) })) }
  },
  'stamp.take': ({ path }, workspace, job) => takeStamps(client, path, workspace, job),
  'stamp.list': async ({ cycle }, workspace) => ({ stamps: await listStamps(workspace, cycle) }),
  'stamp.remove': ({ ids }, workspace) => removeStamps(workspace, ids),
})
