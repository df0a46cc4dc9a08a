import { Suspense } from 'react'
import { createHashRouter, Outlet, useLocation } from 'react-router'
import { Loaded } from '../components/loaded.tsx'
import { StartPage } from '../features/start/start-page.tsx'
import { useCall } from '../lib/core-client.tsx'
import { Frame } from './frame.tsx'
import { Lobby } from './lobby.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { OpenRecord } from './open-record.tsx'
import {
  AlliancePanel,
  ChallengeBoardPage,
  ChallengePanel,
  CollectionPage,
  CyclePage,
  CyclesPage,
  DocketPage,
  DuplicatesPage,
  ExchangePage,
  HelpPage,
  HomePage,
  ImportPage,
  LifePanel,
  NamingCalendarPage,
  OpenLedgerPage,
  PacketCheckPage,
  PageCodePage,
  PairingPanel,
  PersonPanel,
  RecordCreatePage,
  RecordListPage,
  RecordPage,
  ReportPage,
  SettingsPage,
  StudioPanel,
  UnitPanel,
} from './pages.ts'
import { RouteFailure } from './route-failure.tsx'
import { AppearanceMenu, Brand } from './top-bar.tsx'
import { useWindowTitle } from './use-window-title.ts'

const packetCheckPlace = 'packets/check'
/** Where the shell leads with a ledger chosen in its menu, or with a whole one that came as a file. */
const openLedgerPlace = 'ledger'

/** Pages that need no workspace. */
const isFree = (path: string): boolean =>
  path === `/${packetCheckPlace}` || path === `/${openLedgerPlace}` || /^\/help(\/|$)/.test(path)

/** No workspace: the start page, whatever the address says; but packets can be verified and the help read without one. */
const Root = () => {
  const status = useCall('workspace.status', {})
  const { pathname } = useLocation()
  useWindowTitle(status.data)
  return (
    <Loaded query={status}>
      {(data) =>
        data.open ? (
          <Frame key={data.open.dir} open={data.open} />
        ) : isFree(pathname) ? (
          <Lobby />
        ) : (
          <StartPage status={data} brand={<Brand />} menu={<AppearanceMenu />} />
        )
      }
    </Loaded>
  )
}

/** What a record's page shows of another feature's. */
const recordPanels = {
  patent: LifePanel,
  studio: StudioPanel,
  alliance: AlliancePanel,
  pairing: PairingPanel,
  challenge: ChallengePanel,
  person: PersonPanel,
  unit: UnitPanel,
}

/** Addresses follow the hash: both shells serve one file and know no routes. */
export const createRouter = () =>
  createHashRouter([
    {
      path: '/',
      element: <Root />,
      errorElement: <RouteFailure />,
      children: [
        {
          element: (
            <Suspense fallback={null}>
              <Outlet />
            </Suspense>
          ),
          errorElement: <RouteFailure />,
          children: [
            { index: true, element: <HomePage /> },
            { path: 'records/:type', element: <RecordListPage /> },
            { path: 'records/:type/new', element: <RecordCreatePage /> },
            { path: 'records/:type/:id', element: <RecordPage panels={recordPanels} /> },
            { path: 'open/:type/:id', element: <OpenRecord /> },
            { path: 'duplicates/:type?', element: <DuplicatesPage /> },
            { path: 'challenges', element: <ChallengeBoardPage /> },
            { path: 'studios/calendar', element: <NamingCalendarPage /> },
            { path: 'docket/:view?', element: <DocketPage /> },
            { path: 'report/:year?', element: <ReportPage /> },
            { path: 'import', element: <ImportPage /> },
            { path: 'exchange/:tab?', element: <ExchangePage /> },
            { path: 'collection', element: <CollectionPage /> },
            { path: openLedgerPlace, element: <OpenLedgerPage /> },
            { path: packetCheckPlace, element: <PacketCheckPage /> },
            { path: 'packets/pages', element: <PageCodePage /> },
            { path: 'cycles', element: <CyclesPage /> },
            { path: 'cycle/:year/:tab?/:nomination?', element: <CyclePage /> },
            { path: 'settings/:section?', element: <SettingsPage /> },
            { path: 'help/:topic?', element: <HelpPage /> },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ])
