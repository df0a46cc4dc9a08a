import { lazy } from 'react'

// Each page is fetched when it is first gone to, so that the first one is painted early.

export const HomePage = lazy(async () => ({
  default: (await import('../features/home/home-page.tsx')).HomePage,
}))
export const RecordListPage = lazy(async () => ({
  default: (await import('../features/records/record-list-page.tsx')).RecordListPage,
}))
export const RecordCreatePage = lazy(async () => ({
  default: (await import('../features/records/record-create-page.tsx')).RecordCreatePage,
}))
export const RecordPage = lazy(async () => ({
  default: (await import('../features/records/record-page.tsx')).RecordPage,
}))
export const DocketPage = lazy(async () => ({
  default: (await import('../features/docket/docket-page.tsx')).DocketPage,
}))
export const LifePanel = lazy(async () => ({
  default: (await import('../features/docket/life-panel.tsx')).LifePanel,
}))
export const StudioPanel = lazy(async () => ({
  default: (await import('../features/studio/studio-panel.tsx')).StudioPanel,
}))
export const NamingCalendarPage = lazy(async () => ({
  default: (await import('../features/studio/naming-calendar-page.tsx')).NamingCalendarPage,
}))
export const AlliancePanel = lazy(async () => ({
  default: (await import('../features/alliance/alliance-panel.tsx')).AlliancePanel,
}))
export const PairingPanel = lazy(async () => ({
  default: (await import('../features/alliance/pairing-panel.tsx')).PairingPanel,
}))
export const ChallengePanel = lazy(async () => ({
  default: (await import('../features/challenge/challenge-panel.tsx')).ChallengePanel,
}))
export const ChallengeBoardPage = lazy(async () => ({
  default: (await import('../features/challenge/challenge-board-page.tsx')).ChallengeBoardPage,
}))
export const PersonPanel = lazy(async () => ({
  default: (await import('../features/people/person-panel.tsx')).PersonPanel,
}))
export const UnitPanel = lazy(async () => ({
  default: (await import('../features/people/unit-panel.tsx')).UnitPanel,
}))
export const DuplicatesPage = lazy(async () => ({
  default: (await import('../features/people/duplicates-page.tsx')).DuplicatesPage,
}))
export const ReportPage = lazy(async () => ({
  default: (await import('../features/report/report-page.tsx')).ReportPage,
}))
export const ImportPage = lazy(async () => ({
  default: (await import('../features/imports/import-page.tsx')).ImportPage,
}))
export const OpenLedgerPage = lazy(async () => ({
  default: (await import('../features/start/open-ledger-page.tsx')).OpenLedgerPage,
}))
export const ExchangePage = lazy(async () => ({
  default: (await import('../features/exchange/exchange-page.tsx')).ExchangePage,
}))
export const CollectionPage = lazy(async () => ({
  default: (await import('../features/collection/collection-page.tsx')).CollectionPage,
}))
export const PacketCheckPage = lazy(async () => ({
  default: (await import('../features/packets/packet-check-page.tsx')).PacketCheckPage,
}))
export const PageCodePage = lazy(async () => ({
  default: (await import('../features/page-codes/page-code-page.tsx')).PageCodePage,
}))
export const CyclesPage = lazy(async () => ({
  default: (await import('../features/cycles/cycles-page.tsx')).CyclesPage,
}))
export const CyclePage = lazy(async () => ({
  default: (await import('../features/cycles/cycle-page.tsx')).CyclePage,
}))
export const HelpPage = lazy(async () => ({
  default: (await import('../features/help/help-page.tsx')).HelpPage,
}))
export const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/settings-page.tsx')).SettingsPage,
}))
