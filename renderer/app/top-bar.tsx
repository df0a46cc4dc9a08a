import { BgColorsOutlined, MenuOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { ThemeChoice } from '../../shared/preferences.ts'
import type { WorkspaceStatus } from '../../shared/workspace-views.ts'
import { useTexts } from '../lib/texts.ts'
import { useUiState } from '../lib/ui-state.ts'
import { appTexts } from './app-texts.ts'

export const Brand = () => {
  const t = useTexts(appTexts)
  return (
    <span className="brand">
      <span className="mark" aria-hidden="true">
        {t('mark')}
      </span>
      {t('name')}
    </span>
  )
}

const themes = ['system', 'light', 'dark', 'contrast'] as const satisfies readonly ThemeChoice[]

/** Appearance and language; also on the start page, before any workspace is open. */
export const AppearanceMenu = () => {
  const t = useTexts(appTexts)
  const { theme, language, set } = useUiState()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [theme, language],
        items: [
          {
            type: 'group',
            label: t('appearance'),
            children: themes.map((key) => ({ key, label: t(key) })),
          },
          {
            type: 'group',
            label: t('language'),
            children: [
              { key: 'zh', label: t('chinese') },
              { key: 'en', label: t('english') },
            ],
          },
        ],
        onClick: ({ key }) => {
          const choice = themes.find((name) => name === key)
          if (choice) set({ theme: choice })
          else set({ language: key === 'en' ? 'en' : 'zh' })
        },
      }}
    >
      <Button type="text" icon={<BgColorsOutlined />} aria-label={t('appearanceAndLanguage')} />
    </Dropdown>
  )
}

export const TopBar = ({
  open,
  onSearch,
  onOperator,
  onSwitch,
  onMenu,
}: {
  readonly open: NonNullable<WorkspaceStatus['open']>
  readonly onSearch: () => void
  readonly onOperator: () => void
  readonly onSwitch: () => void
  /** Only where the window is too narrow for the navigation. */
  readonly onMenu: () => void
}) => {
  const t = useTexts(appTexts)
  const { name, unit, role } = open.operator
  return (
    <header className="top">
      <Button
        className="menu-opener"
        type="text"
        icon={<MenuOutlined />}
        aria-label={t('navigation')}
        onClick={onMenu}
      />
      <Brand />
      <button type="button" className="search-opener" onClick={onSearch} aria-keyshortcuts="Control+K">
        <span className="clip">{t('search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className="grow" />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'operator', label: t('operatorSettings') },
            { key: 'switch', label: t('switchWorkspace') },
          ],
          onClick: ({ key }) => (key === 'switch' ? onSwitch() : onOperator()),
        }}
      >
        <button type="button" className="plain clip" title={t('operator')}>
          {[unit, name, role].filter(Boolean).join(' · ')}
        </button>
      </Dropdown>
      <AppearanceMenu />
    </header>
  )
}
