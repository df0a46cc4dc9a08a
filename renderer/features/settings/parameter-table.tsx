import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Draft } from '../../lib/use-autosave.ts'
import { SourceBox, VerifiedBox } from './origin-cells.tsx'
import { packTexts } from './pack-texts.ts'
import { ParameterInput } from './parameter-input.tsx'

/** Parameters of a pack: value, whether it was confirmed, and from where it comes. */
export const ParameterTable = ({
  draft,
  rows,
}: {
  readonly draft: Draft
  readonly rows: readonly (readonly [string, RulePack['parameters'][string]])[]
}) => {
  const t = useTexts(packTexts)
  return (
    <DataTable
      label={t('parameters')}
      dense
      bare
      rows={rows}
      rowKey={([name]) => name}
      columns={[
        { key: 'name', title: t('name'), width: 240, render: ([, { label }]) => label },
        {
          key: 'value',
          title: t('value'),
          width: 220,
          render: ([name, { label }]) => <ParameterInput draft={draft} name={name} label={label} />,
        },
        {
          key: 'state',
          title: t('state'),
          width: 120,
          render: ([name, { label }]) => <VerifiedBox draft={draft} name={name} label={label} />,
        },
        {
          key: 'source',
          title: t('source'),
          render: ([name, { label }]) => <SourceBox draft={draft} name={name} label={label} />,
        },
      ]}
    />
  )
}
