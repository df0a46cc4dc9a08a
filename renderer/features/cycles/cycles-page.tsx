import { Button, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { ShippedPackName } from '../../../shared/rule-packs/shipped-packs.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { cycleTexts } from './cycle-texts.ts'

const NewCycle = ({
  years,
  onClose,
}: {
  readonly years: readonly number[]
  readonly onClose: () => void
}) => {
  const t = useTexts(cycleTexts)
  const core = useCore()
  const say = useSay()
  const navigate = useNavigate()
  const [year, setYear] = useState<number | null>(new Date().getFullYear())
  const [latest] = years.toSorted((a, b) => b - a)
  const [from, setFrom] = useState<number | ShippedPackName>(latest ?? 'three-tens')
  const create = async () => {
    if (year === null) return
    try {
      await core.call('cycle.create', typeof from === 'number' ? { year, from } : { year, shipped: from })
      navigate(`/cycle/${year}`)
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <Modal
      open
      title={t('create')}
      okText={t('ok')}
      cancelText={t('cancel')}
      onOk={() => void create()}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="new-cycle-year">{t('year')}</label>
        <InputNumber
          id="new-cycle-year"
          min={2000}
          max={2100}
          precision={0}
          value={year}
          onChange={setYear}
        />
      </div>
      <div className="field">
        <label htmlFor="new-cycle-from">{t('packFrom')}</label>
        <Select<number | ShippedPackName>
          id="new-cycle-from"
          value={from}
          onChange={setFrom}
          options={[
            ...years.map((value) => ({ value, label: t('packOfYear', { year: value }) })),
            { value: 'three-tens', label: t('packDefault') },
            { value: 'city-three-tens', label: t('packCity') },
            { value: 'five-small', label: t('packFiveSmall') },
          ]}
        />
      </div>
    </Modal>
  )
}

/** All years of the selection. */
export const CyclesPage = () => {
  const t = useTexts(cycleTexts)
  const cycles = useCall('cycle.list', {})
  const [params, setParams] = useSearchParams()
  const open = () => setParams({ new: '1' })
  return (
    <Page
      title={t('cycles')}
      remark={t('cyclesRemark')}
      actions={
        <Button type="primary" onClick={open}>
          {t('create')}
        </Button>
      }
    >
      <Loaded query={cycles}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('noCycles')} hint={t('noCyclesHint')}>
              <Button type="primary" onClick={open}>
                {t('create')}
              </Button>
            </EmptyState>
          ) : (
            <DataTable
              label={t('cycles')}
              rows={list}
              rowKey={(cycle) => cycle.id}
              columns={[
                { key: 'year', title: t('year'), width: 120, render: (cycle) => cycle.year },
                {
                  key: 'name',
                  title: t('name'),
                  render: (cycle) => <Link to={`/cycle/${cycle.year}`}>{cycle.name}</Link>,
                },
              ]}
            />
          )
        }
      </Loaded>
      {params.has('new') && cycles.data && (
        <NewCycle years={cycles.data.map(({ year }) => year)} onClose={() => setParams({})} />
      )}
    </Page>
  )
}
