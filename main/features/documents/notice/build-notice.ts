import { join } from 'node:path'
import type { Inputs } from '../../../../shared/contract.ts'
import { ExpectedError, invalidField } from '../../../../shared/errors.ts'
import type { NoticeResult } from '../../../../shared/packet-views.ts'
import type { LinkValue, PersonEntry } from '../../../../shared/record/field.ts'
import {
  type NoticeCategory,
  type NoticeEntry,
  type NoticeModel,
  noticeModel,
  personalDataIn,
} from '../../../../shared/rules/notice-model.ts'
import { listed, say } from '../../../../shared/text/say.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { type CycleRecord, requireCycle } from '../../../db/cycle-record.ts'
import { safeWrite } from '../../../files/safe-write.ts'
import { sha256Of } from '../../../files/sha256-of.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import { missingGlyphs, printable } from '../engine/glyph-coverage.ts'
import { createTypesetter } from '../engine/typeset-client.ts'
import { loadTemplates } from '../load-templates.ts'
import { printedNumber, unitNames } from '../nomination-model.ts'
import { dataFile } from '../print-shop.ts'
import { noticeWord } from './notice-word.ts'

const entryOf = ({ store }: Workspace, cycle: CycleRecord, id: string): NoticeEntry => {
  const { values } = store.get('nomination', id) ?? {}
  return {
    title: String(values?.title ?? ''),
    unit: unitNames(store, cycle, (values?.unit ?? null) as LinkValue | null).full,
    completers: ((values?.completers ?? []) as readonly PersonEntry[]).map(({ name }) => name),
    patentNumber: printedNumber(store, values?.patentNumber),
  }
}

/** The elected, in their order; a tie across the last place must be decided before anything is made public. */
const electedCategories = async (
  deps: DocumentDependencies,
  workspace: Workspace,
  cycle: CycleRecord,
  titleOf: (category: string) => string,
): Promise<readonly NoticeCategory[]> => {
  const { categories } = await deps.rank(workspace, cycle.year)
  return categories.map(({ category, entries }) => {
    const undecided = entries.filter(({ tie, elected }) => tie !== null && !elected)
    if (undecided.length > 0)
      throw invalidField(
        'cycle',
        say(
          '{category}还有同分未定的项目，请先在“评分与排序”中确定次序。',
          'There is an undecided tie in {category}; decide its order under “Scores and ranking” first.',
          { category: titleOf(category) },
        ),
      )
    return {
      title: titleOf(category),
      entries: entries
        .filter(({ elected }) => elected)
        .map(({ nomination }) => entryOf(workspace, cycle, nomination)),
    }
  })
}

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
  const titleOf = (id: string): string => cycle.pack.categories.find((one) => one.id === id)?.title ?? id
  const categories = await electedCategories(deps, workspace, cycle, titleOf)
  if (categories.every(({ entries }) => entries.length === 0))
    throw new ExpectedError('nothing-to-build', { year: input.cycle })
  const [leak] = personalDataIn(categories)
  if (leak !== undefined)
    throw invalidField(
      'cycle',
      say(
        '“{leak}”中写有身份证号或手机号，不能公开。请先在申报中改正。',
        '“{leak}” holds an ID or mobile number, which must not be made public; correct the nomination first.',
        { leak },
      ),
    )
  const notice = noticeModel({
    kind: input.kind,
    year: cycle.year,
    organisers: cycle.pack.organiser.split('、'),
    issuedOn: input.issuedOn,
    from: input.from,
    to: input.to,
    categories,
  })
  const extraFonts = await deps.extraFonts(workspace)
  const lacking = missingGlyphs(allText(notice), await printable(extraFonts))
  if (lacking.length > 0)
    throw invalidField(
      'cycle',
      say(
        '字体中没有这些字：{characters}。请在“设置 · 字体”中添加含有这些字的字体。',
        'The fonts lack {characters}; add a font that has them under Settings, Fonts.',
        { characters: listed(lacking) },
      ),
    )
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
