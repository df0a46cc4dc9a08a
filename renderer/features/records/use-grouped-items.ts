import { useMemo, useState } from 'react'
import { fieldOf, type RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field } from '../../../shared/record/field.ts'
import type { ListTotalsView, RecordRow } from '../../../shared/workspace-views.ts'
import type { GridItem } from '../../components/grid/grid-column.ts'
import { type Language, localeOf, useLanguage, useTexts } from '../../lib/texts.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { formatValue } from '../../record/format-value.ts'
import { groupId, layOutGroups } from './group-layout.ts'
import { isSummed } from './list-columns.tsx'
import { listTexts } from './list-texts.ts'

type Group = ListTotalsView['groups'][number]

/** What the records of a group share, in words; '' where they share that they have nothing. */
export const groupTitle = (field: Field, key: Group['key'], language: Language): string => {
  if (key === null) return ''
  if (field.kind === 'link' || field.kind === 'date') return String(key)
  return formatValue(field, field.kind === 'flag' ? key === 1 : key, language)
}

export const sumTexts = (
  fields: readonly Field[],
  sums: Readonly<Record<string, number | null>>,
  language: Language,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields
      .filter(isSummed)
      .map((field) => [field.name, formatValue(field, sums[field.name] ?? null, language)]),
  )

export interface GroupedItems {
  readonly count: number
  readonly itemAt: (item: number) => GridItem<RecordRow>
  /** Folds or unfolds the group headed by an item. */
  readonly fold: (key: string) => void
}

/** The lines of a list: its rows, or groups with their rows where it is grouped. */
export const useGroupedItems = (
  definition: RecordDefinition,
  groupBy: string | undefined,
  groups: readonly Group[] | undefined,
  fields: readonly Field[],
  total: number,
  rowAt: (place: number) => RecordRow | null,
): GroupedItems => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const layout = useMemo(
    () => (groupBy === undefined || !groups ? null : layOutGroups(groups, folded)),
    [groupBy, groups, folded],
  )
  const headers = useMemo(() => {
    if (groupBy === undefined || !groups) return null
    const field = fieldOf(definition, groupBy)
    return new Map(
      groups.map((group) => {
        const title = groupTitle(field, group.key, language) || t('noValue')
        const header = {
          kind: 'group',
          key: groupId(group.key),
          title: `${fieldLabel(field, language)}${t('colon')}${title}`,
          remark: t('total', { total: group.count.toLocaleString(localeOf(language)) }),
          totals: sumTexts(fields, group.sums, language),
        } as const
        return [group, { open: { ...header, open: true }, folded: { ...header, open: false } }] as const
      }),
    )
  }, [definition, groupBy, groups, fields, language, t])
  const itemAt = (item: number): GridItem<RecordRow> => {
    const found = layout ? layout.at(item) : { place: item }
    if ('place' in found) return { kind: 'row', row: rowAt(found.place), place: found.place }
    const header = headers?.get(found.group)
    if (!header) return { kind: 'row', row: null, place: 0 }
    return found.open ? header.open : header.folded
  }
  return {
    count: layout ? layout.items : total,
    itemAt,
    fold: (key) =>
      setFolded((before) => {
        const next = new Set(before)
        if (!next.delete(key)) next.add(key)
        return next
      }),
  }
}
