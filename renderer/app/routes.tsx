import { createHashRouter, Outlet, useLocation } from 'react-router'
import { Loaded } from '../components/loaded.tsx'
import { CyclePage } from '../features/cycles/cycle-page.tsx'
import { CyclesPage } from '../features/cycles/cycles-page.tsx'
import { DocketPage } from '../features/docket/docket-page.tsx'
import { LifePanel } from '../features/docket/life-panel.tsx'
import { HomePage } from '../features/home/home-page.tsx'
import { ImportPage } from '../features/imports/import-page.tsx'
import { PacketCheckPage } from '../features/packets/packet-check-page.tsx'
import { RecordCreatePage } from '../features/records/record-create-page.tsx'
import { RecordListPage } from '../features/records/record-list-page.tsx'
import { RecordPage } from '../features/records/record-page.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'
import { StartPage } from '../features/start/start-page.tsx'
import { useCall } from '../lib/core-client.tsx'
import { Frame } from './frame.tsx'
import { Lobby } from './lobby.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { OpenRecord } from './open-record.tsx'
import { RouteFailure } from './route-failure.tsx'
import { AppearanceMenu, Brand } from './top-bar.tsx'
import { useWindowTitle } from './use-window-title.ts'

const packetCheckPlace = 'packets/check'

/** No workspace: the start page, whatever the address says; but packets can be verified without one. */
const Root = () => {
  const status = useCall('workspace.status', {})
  const { pathname } = useLocation()
  useWindowTitle(status.data)
  return (
    <Loaded query={status}>
      {(data) =>
        data.open ? (
          <Frame key={data.open.dir} open={data.open} />
        ) : pathname === `/${packetCheckPlace}` ? (
          <Lobby />
        ) : (
          <StartPage status={data} brand={<Brand />} menu={<AppearanceMenu />} />
        )
      }
    </Loaded>
  )
}

/** What a record's page shows of another feature's. */
const recordPanels = { patent: LifePanel }

/** Addresses follow the hash: both shells serve one file and know no routes. */
export const createRouter = () =>
  createHashRouter([
    {
      path: '/',
      element: <Root />,
      errorElement: <RouteFailure />,
      children: [
        {
          element: <Outlet />,
          errorElement: <RouteFailure />,
          children: [
            { index: true, element: <HomePage /> },
            { path: 'records/:type', element: <RecordListPage /> },
            { path: 'records/:type/new', element: <RecordCreatePage /> },
            { path: 'records/:type/:id', element: <RecordPage panels={recordPanels} /> },
            { path: 'open/:type/:id', element: <OpenRecord /> },
            { path: 'docket/:view?', element: <DocketPage /> },
            { path: 'import', element: <ImportPage /> },
            { path: packetCheckPlace, element: <PacketCheckPage /> },
            { path: 'cycles', element: <CyclesPage /> },
            { path: 'cycle/:year/:tab?/:nomination?', element: <CyclePage /> },
            { path: 'settings/:section?', element: <SettingsPage /> },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ])
