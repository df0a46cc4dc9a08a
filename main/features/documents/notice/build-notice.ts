import { join } from 'node:path'
import type { Inputs } from '../../../../shared/contract.ts'
import { invalidField } from '../../../../shared/errors.ts'
import type { NoticeResult } from '../../../../shared/packet-views.ts'
import { type NoticeModel, noticeModel } from '../../../../shared/rules/notice-model.ts'
import { say } from '../../../../shared/text/say.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { requireCycle } from '../../../db/cycle-record.ts'
import { safeWrite } from '../../../files/safe-write.ts'
import { sha256Of } from '../../../files/sha256-of.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import { createTypesetter } from '../engine/typeset-client.ts'
import { loadTemplates } from '../load-templates.ts'
import { dataFile } from '../print-shop.ts'
import { publicCategories, requireGlyphs } from '../public-categories.ts'
import { noticeWord } from './notice-word.ts'

const allText = (notice: NoticeModel): string =>
  [
    notice.title,
    ...notice.paragraphs,
    ...notice.signers,
    ...notice.tables.flatMap(({ rows }) => rows.flat()),
  ].join('\n')

/**
 * Writes the public notice or the commendation of a year as PDF and Word, naming the elected of every category.
 * Throws ExpectedError `cycle-missing`, `nothing-to-build` (nobody elected), `invalid-input` (an undecided tie, days
 * out of order, personal data in a title or name, characters no font has), `cancelled`, `disk-full`.
 */
export const buildNotice = async (
  deps: DocumentDependencies,
  input: Inputs['notice.build'],
  workspace: Workspace,
  job: JobContext,
): Promise<NoticeResult> => {
  const cycle = requireCycle(workspace.store, input.cycle)
  if (input.to < input.from)
    throw invalidField(
      'to',
      say('公示截止日早于起始日，请改正。', 'The publicity ends before it begins; correct its days.'),
    )
  const categories = await publicCategories(deps, workspace, cycle)
  const notice = noticeModel({
    kind: input.kind,
    year: cycle.year,
    wording: cycle.pack.notice,
    organisers: cycle.pack.organiser.split('、'),
    issuedOn: input.issuedOn,
    from: input.from,
    to: input.to,
    categories,
  })
  const extraFonts = await deps.extraFonts(workspace)
  await requireGlyphs(allText(notice), extraFonts)
  const out = input.out ?? join(workspace.dir, 'packets', `${cycle.year}-notices`)
  const title = notice.title.join('')
  const stem = join(out, title)
  const templates = await loadTemplates(workspace.dir)
  const [year, month, day] = input.issuedOn.split('-').map(Number)
  const document = { title, author: cycle.pack.organiser, keywords: [], year, month, day }
  const typesetter = createTypesetter({ extraFonts })
  try {
    job.report({ done: 0, total: 2, label: title })
    const pdf = await typesetter.pdf(
      {
        main: templates.source('notice.typ'),
        files: [...templates.files, dataFile({ document, notice })],
        documentDate: input.issuedOn,
      },
      job.signal,
    )
    await safeWrite(`${stem}.pdf`, pdf)
    job.report({ done: 1, total: 2, label: title })
    const word = await noticeWord(notice, input.issuedOn)
    await safeWrite(`${stem}.docx`, word)
    return {
      out,
      title,
      files: [
        { file: `${title}.pdf`, sha256: sha256Of(pdf) },
        { file: `${title}.docx`, sha256: sha256Of(word) },
      ],
    }
  } finally {
    typesetter.close()
  }
}
