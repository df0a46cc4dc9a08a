import { type ReactNode, useState } from 'react'
import type { DatedQuery } from '../../../shared/list-query.ts'
import { fieldOf, type RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field } from '../../../shared/record/field.ts'
import type { RecordRow } from '../../../shared/workspace-views.ts'
import type { GridColumn } from '../../components/grid/grid-column.ts'
import { allRows } from '../../lib/all-rows.ts'
import { useCore } from '../../lib/core-client.tsx'
import { downloadCsv } from '../../lib/csv.ts'
import { exactTime } from '../../lib/exact-time.ts'
import { saveFile } from '../../lib/save-file.ts'
import { localeOf, useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { fieldLabel } from '../../record/field-label.ts'
import { formatValue } from '../../record/format-value.ts'
import { isSummed } from './list-columns.tsx'
import { listSheet, type SheetLine } from './list-sheet.ts'
import { listTexts } from './list-texts.ts'
import { type PrintedList, PrintSheet } from './print-sheet.tsx'
import { groupTitle } from './use-grouped-items.ts'

const mostSaved = 100_000
/** About 400 pages; more would take the browser minutes to lay out, and nobody reads it on paper. */
const mostPrinted = 10_000
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A character of the body font, in pixels. */
const characterWidth = 7.5

const numberFormat = (field: Field): string | undefined => {
  if (field.kind === 'money') return '#,##0.00####'
  // Years take no thousands separator.
  return field.kind === 'number' ? '0.######' : undefined
}

/** Exactly what a register shows, as a file or on paper: its columns, order, filter and groups, or what is chosen of it. */
export const useListFiles = ({
  definition,
  query,
  chosen,
  fields,
  columns,
}: {
  readonly definition: RecordDefinition
  readonly query: DatedQuery
  /** Whether `query` is cut down to a selection. */
  readonly chosen: boolean
  readonly fields: readonly Field[]
  readonly columns: readonly GridColumn<RecordRow>[]
}): {
  readonly saveCsv: () => void
  readonly saveXlsx: () => void
  readonly print: () => void
  readonly sheet: ReactNode
} => {
  const t = useTexts(listTexts)
  const core = useCore()
  const say = useSay()
  const language = useLanguage()
  const [printed, setPrinted] = useState<PrintedList | null>(null)
  const label = definition.label[language]
  const title = query.asOf === undefined ? label : t('titleOnDay', { label, day: query.asOf })
  const count = (total: number) => t('total', { total: total.toLocaleString(localeOf(language)) })

  const read = async (
    limit: number,
    tooMany: (total: number) => void,
  ): Promise<{ readonly lines: readonly SheetLine[]; readonly total: number } | null> => {
    const sums = fields.filter(isSummed).map(({ name }) => name)
    const totals = await core.call('records.totals', { query, sums })
    if (totals.count > limit) {
      tooMany(totals.count)
      return null
    }
    const names = fields.map(({ name }) => name)
    const rows = await allRows(core, { ...query, fields: names })
    const lines = listSheet(fields, columns, rows, totals, {
      group: (group) => {
        const field = fieldOf(definition, query.group ?? definition.titleField)
        const key = groupTitle(field, group.key, language) || t('noValue')
        return `${fieldLabel(field, language)}${t('colon')}${key}  ${count(group.count)}`
      },
      total: t('sum'),
      sum: (field, value) => formatValue(field, value, language),
    })
    return { lines, total: totals.count }
  }

  const trying = (work: () => Promise<void>) => () => {
    work().catch((failure: unknown) => say.failed(failure))
  }

  const tooManySaved = (total: number): void => say.warn(t('tooMany', { total, limit: mostSaved }))
  const saveXlsx = trying(async () => {
    const found = await read(mostSaved, tooManySaved)
    if (!found) return
    const { content } = await core.call('records.workbook', {
      title,
      columns: fields.map((field, at) => {
        const format = numberFormat(field)
        return {
          header: columns[at]?.title ?? '',
          width: Math.min(60, Math.max(6, Math.round((columns[at]?.width ?? 100) / characterWidth))),
          ...(format === undefined ? {} : { numberFormat: format }),
        }
      }),
      rows: found.lines.map(({ cells, numbers }) => cells.map((cell, at) => numbers[at] ?? (cell || null))),
      totalRow: found.lines.at(-1)?.kind === 'total',
    })
    saveFile(
      `${title}.xlsx`,
      xlsx,
      Uint8Array.from(atob(content), (c) => c.charCodeAt(0)),
    )
    say.done(t('saved', { count: found.total }))
  })

  return {
    saveCsv: trying(async () => {
      const found = await read(mostSaved, tooManySaved)
      if (!found) return
      downloadCsv(`${title}.csv`, [
        columns.map((column) => column.title),
        ...found.lines.map((line) => line.cells),
      ])
      say.done(t('saved', { count: found.total }))
    }),
    saveXlsx,
    print: trying(async () => {
      const found = await read(mostPrinted, (total) =>
        say.warnWithAction(t('tooLongToPrint', { total, limit: mostPrinted }), t('exportXlsx'), saveXlsx),
      )
      if (!found) return
      setPrinted({
        title,
        remark: `${t(chosen ? 'printedChosen' : 'printedAll', { total: found.total })} ${exactTime(new Date().toISOString())}`,
        headers: columns.map((column) => ({ title: column.title, numeric: column.numeric })),
        lines: found.lines,
      })
    }),
    sheet: printed && <PrintSheet list={printed} onDone={() => setPrinted(null)} />,
  }
}
