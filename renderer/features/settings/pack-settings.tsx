import { Select } from 'antd'
import { useId, useState } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { PackCompare } from './pack-compare.tsx'
import { PackEditor } from './pack-editor.tsx'
import { PackFiles } from './pack-files.tsx'
import { packTexts } from './pack-texts.ts'

const YearPack = ({ year, years }: { readonly year: number; readonly years: readonly number[] }) => {
  const pack = useCall('cycle.pack', { year })
  return (
    <Loaded query={pack}>
      {(loaded) => (
        <div className="stack">
          <PackFiles pack={loaded} />
          <PackCompare pack={loaded} years={years} />
          <PackEditor year={year} pack={loaded} />
        </div>
      )}
    </Loaded>
  )
}

/** The rule pack of one year: what it limits, how much is confirmed, and from where. */
export const PackSettings = () => {
  const t = useTexts(packTexts)
  const id = useId()
  const cycles = useCall('cycle.list', {})
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <Loaded query={cycles}>
      {(list) => {
        const years = list.map((cycle) => cycle.year).toSorted((a, b) => b - a)
        const [newest] = years
        if (newest === undefined) return <EmptyState title={t('none')} hint={t('noneHint')} />
        const year = chosen !== null && years.includes(chosen) ? chosen : newest
        return (
          <div className="stack">
            <div className="row">
              <label htmlFor={id}>{t('year')}</label>
              <Select
                id={id}
                value={year}
                style={{ width: 160 }}
                options={years.map((value) => ({ value, label: t('yearOption', { year: value }) }))}
                onChange={setChosen}
              />
            </div>
            <YearPack key={year} year={year} years={years} />
          </div>
        )
      }}
    </Loaded>
  )
}
