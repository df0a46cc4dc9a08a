import { type ThemeConfig, theme } from 'antd'
import type { Palette } from './palette.ts'

/** antd in the house's colours: hairlines, small radii, one accent. */
export const antdTheme = (palette: Palette): ThemeConfig => ({
  algorithm: palette.scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    fontFamily: 'var(--font)',
    fontSize: 14,
    borderRadius: 6,
    colorPrimary: palette.accent,
    colorLink: palette.accent,
    colorLinkHover: palette.accent,
    colorLinkActive: palette.accent,
    colorInfo: palette.blue,
    colorSuccess: palette.ok,
    colorWarning: palette.warn,
    colorError: palette.bad,
    colorText: palette.ink,
    colorTextSecondary: palette.ink2,
    colorTextTertiary: palette.ink3,
    colorTextDescription: palette.ink3,
    colorTextPlaceholder: palette.ink3,
    // An entry that is locked must still be read.
    colorTextDisabled: palette.ink2,
    colorTextLightSolid: palette.onAccent,
    colorBgBase: palette.panel,
    colorBgLayout: palette.paper,
    colorBgContainer: palette.panel,
    colorBgElevated: palette.panel,
    colorBorder: palette.edge,
    colorBorderSecondary: palette.line,
    colorSplit: palette.line,
    colorPrimaryBg: palette.accentBg,
    controlItemBgActive: palette.accentBg,
    controlItemBgActiveHover: palette.accentBg,
    controlItemBgHover: palette.sel,
    controlOutlineWidth: 2,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
    boxShadow: '0 1px 2px rgba(30,25,20,.06), 0 4px 16px rgba(30,25,20,.08)',
  },
  components: {
    Button: {
      defaultBorderColor: palette.rim,
      // The dark algorithm would dim these below 4.5:1.
      colorPrimary: palette.accent,
      colorLink: palette.accent,
      colorLinkHover: palette.accent,
      primaryColor: palette.onAccent,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      fontWeight: 400,
    },
    Tabs: { horizontalItemPadding: '8px 0', horizontalItemGutter: 22 },
    Modal: { titleFontSize: 16 },
  },
})
