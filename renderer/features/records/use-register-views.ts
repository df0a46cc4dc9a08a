import { useEffect, useRef } from 'react'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Values } from '../../../shared/record/field.ts'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useUiState } from '../../lib/ui-state.ts'
import { useSay } from '../../lib/use-say.tsx'
import { shownFields } from './list-columns.tsx'
import {
  addressOf,
  keptAddress,
  readView,
  type SavedView,
  type Shown,
  viewQuery,
  viewValues,
} from './register-views.ts'
import { viewTexts } from './view-texts.ts'

/**
 * The views of a register: own ones are records of the workspace, so each change of them is a step that can be undone.
 * A register that is opened without an address of its own opens in its default view.
 */
export const useRegisterViews = (
  definition: RecordDefinition,
  params: URLSearchParams,
  onParams: (params: URLSearchParams) => void,
) => {
  const { type } = definition
  const t = useTexts(viewTexts)
  const core = useCore()
  const say = useSay()
  const { columns, widths, setColumns, setWidths } = useUiState()
  const known = useCall('records.list', viewQuery(type))
  const views = known.data?.rows.map(readView) ?? []
  const shown: Shown = {
    address: keptAddress(params),
    columns: shownFields(definition, columns[type]).map(({ name }) => {
      const width = widths[type]?.[name]
      return width === undefined ? { field: name } : { field: name, width }
    }),
  }

  const show = (view: SavedView): void => {
    setColumns(
      type,
      view.columns.map(({ field }) => field),
    )
    setWidths(
      type,
      Object.fromEntries(view.columns.flatMap(({ field, width }) => (width ? [[field, width]] : []))),
    )
    onParams(addressOf(view.address, view.id))
  }

  // Only as the register is opened: whoever clears the conditions later wants to see everything.
  const opened = useRef(false)
  useEffect(() => {
    if (opened.current || !known.data) return
    opened.current = true
    const first = known.data.rows.map(readView).find(({ opensFirst }) => opensFirst)
    if (first && [...params.keys()].length === 0) show(first)
  })

  const trying = (work: () => Promise<void>): void => {
    work().catch((failure: unknown) => say.failed(failure))
  }
  const isTaken = (name: string, but?: string): boolean => {
    const taken = views.some((view) => view.name === name && view.id !== but)
    if (taken) say.warn(t('sameName', { name }))
    return taken
  }
  const update = (id: string, values: Values) => core.call('records.update', { id, values: { ...values } })

  return {
    views,
    shown,
    show,
    /** False where the name is taken. */
    save(name: string): boolean {
      if (isTaken(name)) return false
      trying(async () => {
        const values = { ...viewValues(shown), name, register: type, opensFirst: false }
        const { id } = await core.call('records.create', { type: 'savedView', values })
        onParams(addressOf(shown.address, id))
        say.done(t('saved', { name }))
      })
      return true
    },
    overwrite: ({ id, name }: SavedView): void =>
      trying(async () => {
        await update(id, viewValues(shown))
        onParams(addressOf(shown.address, id))
        say.done(t('overwritten', { name }))
      }),
    /** False where the name is taken. */
    rename({ id }: SavedView, name: string): boolean {
      if (isTaken(name, id)) return false
      trying(async () => void (await update(id, { name })))
      return true
    },
    /** One view at most opens first; both changes are one step. */
    setFirst: (chosen: SavedView, first: boolean): void =>
      trying(async () => {
        const changed = views.filter(({ id, opensFirst }) => opensFirst !== (first && id === chosen.id))
        const rows = changed.map(({ id, opensFirst }) => ({ id, values: { opensFirst: !opensFirst } }))
        if (rows.length > 0) await core.call('records.changeMany', { type: 'savedView', rows })
      }),
    remove: ({ id, name }: SavedView): void =>
      trying(async () => {
        await core.call('records.delete', { id })
        say.doneWithAction(t('removed', { name }), t('undo'), () =>
          trying(async () => void (await core.call('records.restore', { id }))),
        )
      }),
  }
}

export type RegisterViews = ReturnType<typeof useRegisterViews>
