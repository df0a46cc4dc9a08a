import { utils } from '@e965/xlsx'
import type { LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { bytesOf, createFolder, type Rows, workbookOf } from './build-workbook.ts'
import { createImportBench, sheetsOf } from './import-support.ts'

const units: Rows = [
  ['单位全称', '简称'],
  ['江苏云帆港口集团有限公司', '云帆港口'],
  ['江苏长江电力集团有限公司', '长江电力'],
  ['江苏金陵钢铁集团有限公司', '金陵钢铁'],
]

/** Two that pass their check. */
export const patentNumbers = ['202115698269.3', '201612240778.1'] as const

/** A ledger of three units to which workbooks are sent. */
export const createSentWorkbooks = async () => {
  const bench = createImportBench()
  const folder = createFolder()
  await bench.run([folder.workbook('单位名录.xlsx', { 单位: units })])
  return {
    bench,
    folder,
    /** Imports one workbook; `merges` are ranges of its first sheet. */
    async send(name: string, sheets: Readonly<Record<string, Rows>>, merges: readonly string[] = []) {
      const book = workbookOf(sheets)
      const first = book.Sheets[book.SheetNames[0] ?? '']
      if (first) first['!merges'] = merges.map((range) => utils.decode_range(range))
      return sheetsOf(await bench.run([folder.put(name, bytesOf(book))]))
    },
    stored: (type: RecordType): readonly Values[] =>
      bench.test.store.list({ type }).map(({ values }) => values),
    dispose() {
      bench.test.dispose()
      folder.dispose()
    },
  }
}

export type SentWorkbooks = Awaited<ReturnType<typeof createSentWorkbooks>>

/** Its unit as written, with a ? where nobody on file is meant. */
export const unitOf = (values: { readonly unit?: unknown }): string | null => {
  const link = values.unit as LinkValue | null
  return link === null ? null : `${link.text}${link.id === null ? '?' : ''}`
}

export const namesOf = (people: unknown): readonly string[] =>
  (people as readonly PersonEntry[]).map((person) => person.name)
