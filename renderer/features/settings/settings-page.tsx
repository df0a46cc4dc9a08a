import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Page } from '../../components/page.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { BackupSettings } from './backup-settings.tsx'
import { DiagnosticsSettings } from './diagnostics-settings.tsx'
import { DoctorSettings } from './doctor-settings.tsx'
import { FontSettings } from './font-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import { MovePanel } from './move-panel.tsx'
import { OperatorSettings } from './operator-settings.tsx'
import { PackSettings } from './pack-settings.tsx'
import { StepSettings } from './step-settings.tsx'
import { TrashSettings } from './trash-settings.tsx'
import { UpdateSettings } from './update-settings.tsx'
import './settings.css'

const texts = defineTexts(
  'settings',
  {
    title: '设置',
    operator: '操作人',
    fonts: '字体',
    pack: '规则包参数',
    backup: '备份',
    doctor: '体检',
    trash: '回收站',
    steps: '操作记录',
    looks: '查号记录',
    update: '程序更新',
    diagnostics: '诊断信息',
  },
  {
    title: 'Settings',
    operator: 'Operator',
    fonts: 'Fonts',
    pack: 'Rule pack',
    backup: 'Backups',
    doctor: 'Check-up',
    trash: 'Trash',
    steps: 'Steps',
    looks: 'ID looks',
    update: 'Update',
    diagnostics: 'Diagnostics',
  },
)

const tabs = {
  operator: <OperatorSettings />,
  fonts: <FontSettings />,
  pack: <PackSettings />,
  backup: (
    <div className="stack">
      <BackupSettings />
      <MovePanel />
    </div>
  ),
  doctor: <DoctorSettings />,
  trash: <TrashSettings />,
  steps: <StepSettings />,
  looks: <LookSettings />,
  update: <UpdateSettings />,
  diagnostics: <DiagnosticsSettings />,
} as const satisfies Readonly<Record<string, ReactNode>>

export type SettingsTab = keyof typeof tabs

const tabNames = Object.keys(tabs) as readonly SettingsTab[]

/** All settings. The address `/settings/backup` (or another `SettingsTab`) opens that tab, so that messages can lead there. */
export const SettingsPage = () => {
  const t = useTexts(texts)
  const { section } = useParams()
  const navigate = useNavigate()
  const active = tabNames.find((name) => name === section) ?? 'operator'
  return (
    <Page title={t('title')}>
      <Tabs
        activeKey={active}
        destroyOnHidden
        onChange={(tab) => navigate(`/settings/${tab}`, { replace: true })}
        items={tabNames.map((name) => ({ key: name, label: t(name), children: tabs[name] }))}
      />
    </Page>
  )
}
