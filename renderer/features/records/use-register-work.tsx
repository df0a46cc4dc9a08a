import { type ClipboardEvent, useState } from 'react'
import type { DatedQuery, ListQuery } from '../../../shared/list-query.ts'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field } from '../../../shared/record/field.ts'
import { parseClipboard } from '../../../shared/text/parse-clipboard.ts'
import type { RecordRow } from '../../../shared/workspace-views.ts'
import type { GridColumn } from '../../components/grid/grid-column.ts'
import { allRows } from '../../lib/all-rows.ts'
import { copiedTable, copyTable } from '../../lib/copy-table.ts'
import { useCore } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { ChangeDialog, type ManyChange } from './change-dialog.tsx'
import { changeTexts } from './change-texts.ts'
import { isHeaderLine, readPasted } from './read-pasted.ts'

/** Beyond this a copy would hold up the page, and the clipboard is the wrong road. */
const mostCopied = 50_000

interface Dialog {
  readonly title: string
  readonly given: ManyChange | null
  readonly remarks: readonly string[]
}

/** What is done with many records of a register: change, delete, copy, paste. */
export const useRegisterWork = ({
  definition,
  query,
  narrowed,
  copied,
  chosen,
  fields,
  columns,
  onDone,
}: {
  readonly definition: RecordDefinition
  readonly query: DatedQuery
  /** The list cut down to what is chosen. */
  readonly narrowed: ListQuery
  /** The same, as of the day that is shown. */
  readonly copied: DatedQuery
  /** How many that is. */
  readonly chosen: number
  readonly fields: readonly Field[]
  readonly columns: readonly GridColumn<RecordRow>[]
  readonly onDone: () => void
}) => {
  const t = useTexts(changeTexts)
  const core = useCore()
  const say = useSay()
  const language = useLanguage()
  const { undo } = useUndo()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const trying = (work: () => Promise<void>): void => {
    work().catch((failure: unknown) => say.failed(failure))
  }

  const change = (): void => setDialog({ title: t('editTitle', { count: chosen }), given: null, remarks: [] })

  const remove = (): void =>
    trying(async () => {
      const controller = new AbortController()
      const shown = say.working(t('cancel'), () => controller.abort())
      try {
        const { count, step } = await core.call(
          'records.deleteMany',
          { query: narrowed },
          {
            signal: controller.signal,
            onProgress: ({ done, total }) => shown.show(t('removing', { done, total })),
          },
        )
        onDone()
        say.doneWithAction(t('removed', { count }), t('undo'), () => void undo(step))
      } catch (failure) {
        if (!controller.signal.aborted) throw failure
      } finally {
        shown.end()
      }
    })

  const copy = (event: ClipboardEvent, cell: string): void => {
    // Marked text inside a cell is copied as anywhere.
    if (chosen === 0 && String(window.getSelection() ?? '') !== '') return
    event.preventDefault()
    if (chosen === 0) {
      const { text, html } = copiedTable([[cell]], [false])
      event.clipboardData.setData('text/plain', text)
      event.clipboardData.setData('text/html', html)
      return
    }
    if (chosen > mostCopied) {
      say.warn(t('copyLimit', { count: chosen, limit: mostCopied }))
      return
    }
    trying(async () => {
      const names = fields.map(({ name }) => name)
      const rows = await allRows(core, { ...copied, fields: names })
      const lines = rows.map((row) => columns.map((column) => column.text(row)))
      copyTable(
        copiedTable(
          [columns.map(({ title }) => title), ...lines],
          columns.map(({ numeric }) => numeric),
        ),
      )
      say.done(t('copied', { count: rows.length }))
    })
  }

  const paste = (event: ClipboardEvent, place: number, column: number): void => {
    const text = event.clipboardData.getData('text/plain')
    if (text.trim() === '') return
    event.preventDefault()
    trying(async () => {
      const into = fields.slice(column)
      const titles = into.map((field) => fieldLabel(field, language))
      const [head = [], ...rest] = parseClipboard(text)
      const lines = rest.length > 0 && isHeaderLine(into, head, titles) ? rest : [head, ...rest]
      const { rows, problems } = readPasted(into, lines)
      const told = (at: number) => (lines.length > 1 ? `${at + 1}. ` : '')
      const remarks = problems.slice(0, 50).map(({ row, field, words }) => {
        const label = fieldLabel(field, language)
        return `${told(row)}${words ? `${label}: ${words[language]}` : t('elsewhere', { label })}`
      })
      if (remarks.length > 0) remarks.unshift(t('problems'))
      const [only] = rows
      if (chosen > 0 && rows.length === 1 && only) {
        const given = Object.keys(only).length > 0 ? { query: narrowed, values: only } : null
        if (given) setDialog({ title: t('pasteTitle', { count: chosen }), given, remarks })
        else say.warn(remarks.join('\n'))
        return
      }
      const { ids } = await core.call('records.ids', {
        query: chosen > 0 ? narrowed : query,
        offset: chosen > 0 ? 0 : place,
        limit: rows.length,
      })
      const changed = ids.flatMap((id, at) =>
        Object.keys(rows[at] ?? {}).length > 0 ? [{ id, values: rows[at] ?? {} }] : [],
      )
      if (ids.length < rows.length) remarks.push(t('unfit', { count: rows.length - ids.length }))
      if (changed.length === 0) say.warn(remarks.join('\n'))
      else
        setDialog({
          title: t('pasteTitle', { count: changed.length }),
          given: { type: query.type, rows: changed },
          remarks,
        })
    })
  }

  return {
    change,
    remove,
    copy,
    paste,
    dialog: dialog && (
      <ChangeDialog
        definition={definition}
        title={dialog.title}
        given={dialog.given}
        query={narrowed}
        remarks={dialog.remarks}
        onClose={() => setDialog(null)}
      />
    ),
  }
}
