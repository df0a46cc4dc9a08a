import { useCallback } from 'react'
import type { ListQuery } from '../../../shared/list-query.ts'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field, RowEntry } from '../../../shared/record/field.ts'
import { writeRows } from '../../../shared/sheet/write-rows.ts'
import { allRows } from '../../lib/all-rows.ts'
import { useCore } from '../../lib/core-client.tsx'
import { downloadCsv } from '../../lib/csv.ts'
import { useLanguage } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { fieldLabel } from '../../record/field-label.ts'
import { formatValue } from '../../record/format-value.ts'

/** Saves all rows behind a list, not only the page shown, in the columns shown. */
export const useListExport = () => {
  const core = useCore()
  const say = useSay()
  const language = useLanguage()
  return useCallback(
    async (definition: RecordDefinition, fields: readonly Field[], query: ListQuery) => {
      try {
        const rows = await allRows(core, query)
        downloadCsv(`${definition.label[language]}.csv`, [
          fields.map((field) => fieldLabel(field, language)),
          ...rows.map((row) =>
            fields.map((field) =>
              field.kind === 'rows'
                ? writeRows(field, (row.values[field.name] ?? []) as readonly RowEntry[])
                : formatValue(field, row.values[field.name], language),
            ),
          ),
        ])
      } catch (failure) {
        say.failed(failure)
      }
    },
    [core, language, say],
  )
}
