import type { PageCodeAnswer } from '../../../../shared/page-code-views.ts'
import type { DossierModel } from '../../../../shared/rules/dossier-model.ts'
import { dossierDifferences } from '../../../../shared/rules/page-code/dossier-differences.ts'
import { parsePageCode } from '../../../../shared/rules/page-code/page-code.ts'
import { say } from '../../../../shared/text/say.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { cycleOf } from '../../../db/cycle-record.ts'
import type { FoundPage } from '../../../db/print-book.ts'
import { dataHash } from '../data-hash.ts'
import { nominationModel } from '../nomination-model.ts'

/** All values are the same, but not the form they stand in: its fields or their order in the rule pack. */
const otherForm = {
  label: say(
    '表格的栏目或次序（规则包已修改）',
    'Fields of the form or their order (the rule pack was changed)',
  ),
  printed: '',
  today: '',
}

type Known = Extract<PageCodeAnswer, { readonly state: 'known' }>

const todayOf = ({ store }: Workspace, page: FoundPage, printed: DossierModel): Known['today'] => {
  const record = store.get('nomination', page.nomination)
  const cycle = record && cycleOf(store, record)
  if (!record || !cycle) return { state: 'gone' }
  const today = nominationModel(store, cycle, record.id, record.values)
  if (dataHash(today) === page.dataHash) return { state: 'same' }
  const differences = dossierDifferences(printed, today)
  return { state: 'differs', differences: differences.length > 0 ? differences : [otherForm] }
}

const answerOf = (workspace: Workspace, text: string): PageCodeAnswer => {
  const parsed = parsePageCode(text)
  if (!parsed.ok) return { code: text, state: 'mistyped', problem: parsed.problem }
  const { code } = parsed
  const page = workspace.prints.find(code)
  if (!page) return { code, state: 'unknown' }
  // Written by us, from a model of this shape.
  const printed = JSON.parse(page.model) as DossierModel
  const { nomination, year, pages, printedIn, printedAt, lastPrintedAt, printedBy, replacedAt } = page
  return {
    code,
    state: 'known',
    printedIn,
    page: page.page,
    pages,
    nomination,
    title: printed.title,
    unit: printed.unit,
    category: printed.category,
    year,
    printedAt,
    lastPrintedAt,
    printedBy,
    replacedAt,
    today: todayOf(workspace, page, printed),
  }
}

/** Which page each code was printed on, and whether what is on file today is what it says. */
export const verifyPageCodes = (workspace: Workspace, codes: readonly string[]): readonly PageCodeAnswer[] =>
  codes.map((code) => answerOf(workspace, code))
