import type { Cell, Sheet } from './sheet.ts'
import { entrySeparator, personHeader } from './person-details.ts'
import { ticked } from './ticked.ts'
import { type FormWords, isLabel, isTitleLabel, labelOf } from './word-labels.ts'

interface Draft {
  readonly titles: readonly string[]
  readonly headers: string[]
  readonly values: string[]
}

/** Persons of a form by the headers of their table. */
export interface PeopleTable {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface WordForm {
  /** 项目名称：… on a line of its own; false where the line is none of that. */
  takeLine(text: string): boolean
  begin(titles: readonly string[]): void
  add(label: string, value: string): void
  people(table: PeopleTable): void
  sheets(): readonly Sheet[]
}

const isStudio = (titles: readonly string[], headers: readonly string[]): boolean =>
  titles.some((title) => title.includes('工作室')) ||
  headers.some((header) => /^(创新)?工作室名称$/u.test(header))

/** Gathers labels and values into rows; a label of a name that comes again begins the next form. */
export const createWordForm = (words: FormWords): WordForm => {
  const drafts: Draft[] = []
  const members: Sheet[] = []
  let titles: readonly string[] = []
  let draft: Draft | null = null

  const current = (): Draft => {
    if (!draft) {
      draft = { titles, headers: [], values: [] }
      drafts.push(draft)
    }
    return draft
  }
  const add = (label: string, value: string): void => {
    const text = ticked(value).trim()
    const header = labelOf(label)
    if (isTitleLabel(header) && draft?.headers.includes(header)) draft = null
    if (text === '') return
    current().headers.push(header)
    current().values.push(text)
  }

  return {
    takeLine(text) {
      // 申报年度：2026　　　　编号：3
      const pairs = text.split(/\s{2,}/u).map((part) => /^([^:：]{2,24})[:：]\s*(.+)$/su.exec(part))
      // 填报单位：… is read from the lines above a table, like in any sheet.
      const taken = pairs.filter(
        (pair) => pair && !/单位/u.test(pair[1] ?? '') && isLabel(pair[1] ?? '', words),
      )
      for (const pair of taken) add(pair?.[1] ?? '', pair?.[2] ?? '')
      return taken.length > 0
    },
    begin(next) {
      if (next.length === 0) return
      titles = next
      if (draft && draft.titles.length === 0) {
        const { headers, values } = draft
        drafts.splice(drafts.indexOf(draft), 1)
        draft = { titles: next, headers, values }
        drafts.push(draft)
      }
    },
    add,
    people({ headers, rows }) {
      const at = headers.indexOf('姓名')
      const named = rows.filter((row) => (row[at] ?? '') !== '')
      if (at < 0 || named.length === 0) return
      const { headers: labels, values } = current()
      if (isStudio(titles, labels)) {
        const studio = values[labels.findIndex((header) => header.endsWith('工作室名称'))] ?? ''
        const lines: Cell[][] = named.map((row) => [studio, ...row])
        members.push({
          name: '工作室成员',
          hidden: false,
          rows: [['工作室名称', ...headers], ...lines],
          merges: [],
        })
        return
      }
      add('完成人', named.map((row) => row[at] ?? '').join('、'))
      headers.forEach((header, column) => {
        const isSaid = named.some((row) => (row[column] ?? '') !== '')
        if (column !== at && isSaid && !/^(?:序号|排名|排序)$/u.test(header))
          add(personHeader(header), named.map((row) => row[column] ?? '').join(entrySeparator))
      })
    },
    sheets: () => [
      ...drafts
        .filter(({ headers }) => headers.length > 1)
        .map(({ titles: above, headers, values }, index) => ({
          name: `第${index + 1}份`,
          hidden: false,
          rows: [...above.map((title) => [title]), headers, values],
          merges: [],
        })),
      ...members,
    ],
  }
}
