import type { PackDifference } from '../../../shared/rule-packs/pack-differences.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useTexts } from '../../lib/texts.ts'
import { packFileTexts } from './pack-file-texts.ts'

/** What two packs say differently, a row each. */
export const PackDifferenceTable = ({ differences }: { readonly differences: readonly PackDifference[] }) => {
  const t = useTexts(packFileTexts)
  const shown = (text: string | null): string => (text === null || text === '' ? t('none') : text)
  return (
    <DataTable
      label={t('list')}
      dense
      maxHeight={420}
      rows={differences}
      rowKey={(_row, index) => String(index)}
      columns={[
        { key: 'part', title: t('part'), width: 120, render: ({ part }) => t(part) },
        { key: 'name', title: t('name'), render: ({ name }) => name },
        { key: 'before', title: t('before'), render: ({ before }) => shown(before) },
        { key: 'after', title: t('after'), render: ({ after }) => shown(after) },
      ]}
    />
  )
}
