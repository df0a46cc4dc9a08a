import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { DatedQuery } from '../../../shared/list-query.ts'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field, FieldValue } from '../../../shared/record/field.ts'
import type { RecordRow } from '../../../shared/workspace-views.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { Cursor, GridColumn } from '../../components/grid/grid-column.ts'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useUiState } from '../../lib/ui-state.ts'
import { useSay } from '../../lib/use-say.tsx'
import { withParam } from '../../lib/with-param.ts'
import { CellEditor, isEditedInPlace } from './cell-editor.tsx'
import { changeTexts } from './change-texts.ts'
import { isSummed } from './list-columns.tsx'
import { ListFoot } from './list-foot.tsx'
import { nextSort, sortOf, writeSort } from './list-query.ts'
import { listTexts } from './list-texts.ts'
import { useGroupedItems } from './use-grouped-items.ts'
import type { ListRows } from './use-list-rows.ts'
import { useRegisterWork } from './use-register-work.tsx'
import type { Selection } from './use-selection.ts'

/** Lines drawn while nothing is known yet. */
const bones = 12

/** The rows of a register with the keys, the selection and the totals that belong to them. */
export const RegisterGrid = ({
  definition,
  label,
  query,
  fields,
  columns,
  rows,
  selection,
  params,
  onParams,
  onPlaces,
  onHelp,
}: {
  readonly definition: RecordDefinition
  readonly label: string
  readonly query: DatedQuery
  readonly fields: readonly Field[]
  readonly columns: readonly GridColumn<RecordRow>[]
  readonly rows: ListRows
  readonly selection: Selection
  readonly params: URLSearchParams
  readonly onParams: (params: URLSearchParams) => void
  readonly onPlaces: (first: number, last: number) => void
  readonly onHelp: () => void
}) => {
  const t = useTexts(listTexts)
  const words = useTexts(changeTexts)
  const say = useSay()
  const navigate = useNavigate()
  const { dense, widths, setWidths } = useUiState()
  const [cursor, setCursor] = useState<Cursor>({ item: 0, column: 0 })
  const sums = fields.filter(isSummed).map(({ name }) => name)
  const whole = useCall('records.totals', { query, sums }, { keep: true })
  const narrowed: DatedQuery = selection.filter
    ? { ...query, filters: [...(query.filters ?? []), selection.filter] }
    : query
  const chosen = useCall(
    'records.totals',
    { query: narrowed, sums },
    { enabled: !selection.empty, keep: true },
  )
  const { count, itemAt, fold } = useGroupedItems(
    definition,
    query.group,
    whole.data?.groups,
    fields,
    rows.total ?? bones,
    rows.rowAt,
  )
  const onRange = (first: number, last: number): void => {
    const items = Array.from({ length: Math.max(0, last - first) }, (_, at) => itemAt(first + at))
    const places = items.flatMap((item) => (item.kind === 'row' ? [item.place] : []))
    if (places.length > 0) onPlaces(Math.min(...places), Math.max(...places) + 1)
  }
  const [anchor, setAnchor] = useState(0)
  const toggle = (at: number, range: boolean): void => {
    const item = itemAt(at)
    if (item.kind === 'group') {
      if (!range) fold(item.key)
      return
    }
    if (range) {
      selection.range(anchor, item.place).catch((failure: unknown) => say.failed(failure))
      return
    }
    setAnchor(item.place)
    if (item.row) selection.toggle(item.row.id)
  }
  const open = (at: number): void => {
    const item = itemAt(at)
    if (item.kind === 'row' && item.row) navigate(`/open/${definition.type}/${item.row.id}`)
  }
  // What was is only looked at.
  const { asOf, ...present } = narrowed
  const readOnly = asOf !== undefined
  const work = useRegisterWork({
    definition,
    query,
    narrowed: present,
    copied: narrowed,
    chosen: selection.count(rows.total ?? 0),
    fields,
    columns,
    onDone: selection.clear,
  })
  const core = useCore()
  const [edited, setEdited] = useState<{ readonly id: string; readonly field: string } | null>(null)
  const underCursor = itemAt(cursor.item)
  const row = underCursor.kind === 'row' ? underCursor.row : null
  const field = fields[cursor.column]
  const edit = (): void => {
    if (!row || !field) return
    if (readOnly) {
      say.warn(t('pastReadOnly'))
      return
    }
    if (isEditedInPlace(field)) setEdited({ id: row.id, field: field.name })
    else say.warn(words('openToEdit'))
  }
  const keep = (value: FieldValue): void => {
    if (!edited) return
    const { id, field: name } = edited
    core
      .call('records.update', { id, values: { [name]: value } })
      .then(() => setEdited(null))
      .catch((failure: unknown) => say.failed(failure))
  }
  const editor =
    edited && row?.id === edited.id && field?.name === edited.field ? (
      <CellEditor
        field={field}
        value={row.values[field.name] ?? null}
        onKeep={keep}
        onUnreadable={(message) => say.warn(message)}
        onLeave={() => setEdited(null)}
      />
    ) : null
  const onKey = (event: KeyboardEvent, { item }: Cursor): boolean => {
    const control = event.ctrlKey || event.metaKey
    if (event.key === ' ') toggle(item, event.shiftKey)
    else if (control && event.key.toLowerCase() === 'a') selection.selectAll()
    else if (event.key === 'Escape' && !selection.empty) selection.clear()
    else if (event.key === 'Enter' && !control) {
      if (itemAt(item).kind === 'group') toggle(item, false)
      else open(item)
    } else if (event.key === '?') onHelp()
    else if (event.key === 'F2') edit()
    else if (event.key === 'Delete' && !selection.empty && !readOnly) work.remove()
    else return false
    return true
  }
  const onCursor = (next: Cursor): void => {
    setCursor(next)
    const item = itemAt(next.item)
    if (item.kind === 'row' && selection.empty) setAnchor(item.place)
  }
  return (
    <>
      <DataGrid
        label={label}
        texts={{ select: t('selectRow'), selectAll: t('selectAll') }}
        columns={columns}
        count={count}
        itemAt={itemAt}
        onRange={onRange}
        sort={sortOf(params)}
        onSort={(field, add) =>
          onParams(withParam(params, 'sort', writeSort(nextSort(sortOf(params), field, add))))
        }
        onWidth={(column, width) =>
          setWidths(definition.type, { ...widths[definition.type], [column]: width })
        }
        dense={dense}
        cursor={{ ...cursor, item: Math.min(cursor.item, Math.max(0, count - 1)) }}
        onCursor={onCursor}
        isSelected={(row) => selection.has(row.id)}
        allSelected={selection.all}
        onAll={() => (selection.all ? selection.clear() : selection.selectAll())}
        onToggle={toggle}
        onKey={onKey}
        onOpen={open}
        onCopy={(event) => work.copy(event, row ? (columns[cursor.column]?.text(row) ?? '') : '')}
        onPaste={(event) =>
          !readOnly && underCursor.kind === 'row' && work.paste(event, underCursor.place, cursor.column)
        }
        editor={editor}
      />
      <ListFoot
        fields={fields}
        totals={selection.empty ? whole.data : chosen.data}
        selected={selection.count(rows.total ?? 0)}
        onClear={selection.clear}
      >
        {!readOnly && (
          <>
            <Button size="small" onClick={work.change}>
              {words('edit')}
            </Button>
            <Button size="small" onClick={work.remove}>
              {words('remove')}
            </Button>
          </>
        )}
      </ListFoot>
      {work.dialog}
    </>
  )
}
