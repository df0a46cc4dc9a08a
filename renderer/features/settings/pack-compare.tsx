import { Button, Select } from 'antd'
import { useState } from 'react'
import { packDifferences } from '../../../shared/rule-packs/pack-differences.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { PackDifferenceTable } from './pack-difference-table.tsx'
import { packFileTexts } from './pack-file-texts.ts'

const Differences = ({ from, pack }: { readonly from: number; readonly pack: RulePack }) => {
  const t = useTexts(packFileTexts)
  const earlier = useCall('cycle.pack', { year: from })
  return (
    <Loaded query={earlier}>
      {(other) => {
        const [before, after] = other.year < pack.year ? [other, pack] : [pack, other]
        const differences = packDifferences(before, after)
        if (differences.length === 0) return <p>{t('same')}</p>
        return (
          <div className="stack">
            <p className="muted">
              {t('differences', { before: before.year, after: after.year, count: differences.length })}
            </p>
            <PackDifferenceTable differences={differences} />
          </div>
        )
      }}
    </Loaded>
  )
}

/** How this year's pack differs from that of another year. */
export const PackCompare = ({
  pack,
  years,
}: {
  readonly pack: RulePack
  readonly years: readonly number[]
}) => {
  const t = useTexts(packFileTexts)
  const others = years.filter((year) => year !== pack.year)
  const [from, setFrom] = useState<number | null>(null)
  const [nearest] = others.toSorted((a, b) => Math.abs(a - pack.year) - Math.abs(b - pack.year))
  if (nearest === undefined) return null
  if (from === null)
    return (
      <div>
        <Button onClick={() => setFrom(nearest)}>{t('compare')}</Button>
      </div>
    )
  return (
    <Panel
      title={t('compare')}
      extra={
        <Select
          aria-label={t('compareWith')}
          value={from}
          style={{ width: 120 }}
          options={others.map((year) => ({ value: year, label: t('year', { year }) }))}
          onChange={setFrom}
        />
      }
    >
      <Differences from={from} pack={pack} />
    </Panel>
  )
}
