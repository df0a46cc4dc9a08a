import { basename } from 'node:path'
import { readFile } from 'node:fs/promises'
import type { StampedScanPage, StampReport } from '../../../../shared/page-code-views.ts'
import { textOf } from '../../../../shared/record/read-value.ts'
import { formatPageCode } from '../../../../shared/rules/page-code/page-code.ts'
import { parseStampedSlot, stampedSlot } from '../../../../shared/rules/page-code/stamped-slot.ts'
import { said, say } from '../../../../shared/text/say.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { cycleOf } from '../../../db/cycle-record.ts'
import type { FoundPage } from '../../../db/print-book.ts'
import { dataHash } from '../data-hash.ts'
import type { SeenPage } from '../evidence/read-page-codes.ts'
import type { EvidenceClient } from '../evidence-client.ts'
import { loadTemplates } from '../load-templates.ts'
import { nominationModel } from '../nomination-model.ts'
import { readScan } from './read-scan.ts'
import { stampIsCurrent } from './stamps.ts'

const refusals = {
  unread: say(
    '没有识别到页码。请扫描得清楚一些，页面下方的二维码不要被章盖住或裁掉。',
    'No page code was found. Scan the page more clearly, with the QR code at its foot neither stamped over nor cut off.',
  ),
  several: say(
    '一页上有几个页码。请一页纸扫描成一页。',
    'Several page codes are on one page. Scan each sheet as a page of its own.',
  ),
  unknown: say(
    '本台账库没有印过这一页。请确认打开的是当初付印的台账库。',
    'This workspace has not printed the page. Open the one that did.',
  ),
  volume: say(
    '这是汇编里的一页。请扫描这一项申报书里盖了章的那一页。',
    'This is a page of a volume. Scan the stamped page of the dossier itself.',
  ),
  gone: say(
    '这项申报已移入回收站，不能再放盖章页。',
    'The entry is in the trash and takes no stamped pages.',
  ),
  outdated: say(
    '付印以后申报内容或模板改过，这一页已不是现在的样子。请重新生成、打印、盖章后再扫描。',
    'The entry or the templates have changed since it was printed. Build it again, print, stamp and scan the new page.',
  ),
} as const

type Verdict = { readonly refusal: keyof typeof refusals } | { readonly page: FoundPage }

const judge = (workspace: Workspace, { codes }: SeenPage, templates: string): Verdict => {
  const [seen, another] = codes
  if (!seen) return { refusal: 'unread' }
  if (another) return { refusal: 'several' }
  const page = workspace.prints.find(seen.code)
  if (!page) return { refusal: 'unknown' }
  if (page.printedIn === 'volume') return { refusal: 'volume' }
  const record = workspace.store.get('nomination', page.nomination)
  const cycle = record && cycleOf(workspace.store, record)
  if (!record || !cycle) return { refusal: 'gone' }
  const today = dataHash(nominationModel(workspace.store, cycle, record.id, record.values))
  return stampIsCurrent({ printing: page }, { dataHash: today, templates })
    ? { page }
    : { refusal: 'outdated' }
}

/** Puts the scan where no other stands for the same page, or in the place of the one that does. */
const place = (
  workspace: Workspace,
  placed: readonly { readonly seen: SeenPage; readonly page: FoundPage }[],
  file: Readonly<Record<'fileName' | 'sha256', string>> & { readonly size: number; readonly pages: number },
): void => {
  workspace.store.write(
    { label: 'stamp', detail: { file: file.fileName, count: placed.length } },
    (writer) => {
      for (const { seen, page } of placed) {
        const [code] = seen.codes
        if (!code) continue
        const slot = stampedSlot({ code: code.code, page: seen.page, turn: code.turn })
        const before = writer
          .list({ type: 'evidence', filters: [{ field: 'owner', is: page.nomination }] })
          .find(({ values }) => parseStampedSlot(textOf(values, 'slot'))?.code === code.code)
        const values = { ...file, slot, caption: formatPageCode(code.code), order: page.page }
        if (before) writer.update('evidence', before.id, values)
        else writer.insert('evidence', { ...values, owner: page.nomination })
      }
    },
  )
}

/**
 * Takes a scan (PDF, JPEG, PNG) of stamped pages: each page that is recognised stands for its printed page from now on,
 * as one step that can be undone. What is not taken is told page by page. Throws as `readScan`.
 */
export const takeStamps = async (
  client: EvidenceClient,
  path: string,
  workspace: Workspace,
  job: JobContext,
): Promise<StampReport> => {
  const pages = await readScan(client, path, job)
  const { dossierVersion } = await loadTemplates(workspace.dir)
  const judged = pages.map((seen) => ({ seen, verdict: judge(workspace, seen, dossierVersion) }))
  const placed = judged.flatMap(({ seen, verdict }) =>
    'page' in verdict ? [{ seen, page: verdict.page }] : [],
  )
  if (placed.length > 0) {
    const bytes = new Uint8Array(await readFile(path))
    const { sha256, size } = await workspace.attachments.addBytes(bytes)
    workspace.search.files.renew(sha256)
    place(workspace, placed, { fileName: basename(path), sha256, size, pages: pages.length })
  }
  return {
    pages: judged.map(({ seen, verdict }): StampedScanPage => {
      const scanPage = seen.page
      if ('refusal' in verdict) return { scanPage, state: 'refused', ...said(refusals[verdict.refusal]) }
      const { nomination, page, model } = verdict.page
      const { title } = JSON.parse(model) as { readonly title: string }
      return { scanPage, state: 'placed', nomination, title, page }
    }),
  }
}
