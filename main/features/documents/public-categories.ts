import { ExpectedError, invalidField } from '../../../shared/errors.ts'
import type { LinkValue, PersonEntry } from '../../../shared/record/field.ts'
import { type NoticeCategory, type NoticeEntry, personalDataIn } from '../../../shared/rules/notice-model.ts'
import { listed, say } from '../../../shared/text/say.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import type { DocumentDependencies } from './dependencies.ts'
import { missingGlyphs, printable } from './engine/glyph-coverage.ts'
import { printedNumber, unitNames } from './nomination-model.ts'

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

/**
 * The elected of a year as the public may see them. Throws ExpectedError `nothing-to-build` (nobody elected),
 * `invalid-input` (an undecided tie, an ID or mobile number in a title or name).
 */
export const publicCategories = async (
  deps: DocumentDependencies,
  workspace: Workspace,
  cycle: CycleRecord,
): Promise<readonly NoticeCategory[]> => {
  const titleOf = (id: string): string => cycle.pack.categories.find((one) => one.id === id)?.title ?? id
  const categories = await electedCategories(deps, workspace, cycle, titleOf)
  if (categories.every(({ entries }) => entries.length === 0))
    throw new ExpectedError('nothing-to-build', { year: cycle.year })
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
  return categories
}

/** Refuses a text with characters that neither our fonts nor the added ones have. Throws ExpectedError('invalid-input'). */
export const requireGlyphs = async (text: string, extraFonts: readonly string[]): Promise<void> => {
  const lacking = missingGlyphs(text, await printable(extraFonts))
  if (lacking.length > 0)
    throw invalidField(
      'cycle',
      say(
        '字体中没有这些字：{characters}。请在“设置 · 字体”中添加含有这些字的字体。',
        'The fonts lack {characters}; add a font that has them under Settings, Fonts.',
        { characters: listed(lacking) },
      ),
    )
}
