import './exchange.css'
import { Link, useParams } from 'react-router'
import { Page } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { BookTab } from './book-tab.tsx'
import { DecideTab } from './decide-tab.tsx'
import { exchangeTexts } from './exchange-texts.ts'
import { HandTab } from './hand-tab.tsx'
import { ReceiveTab } from './receive-tab.tsx'

const tabs = { hand: HandTab, receive: ReceiveTab, decide: DecideTab, book: BookTab } as const

type TabName = keyof typeof tabs

const isTab = (name: string | undefined): name is TabName => name !== undefined && Object.hasOwn(tabs, name)

/** Files between workstations: what goes, what comes, what waits for a decision, and the book of it all. */
export const ExchangePage = () => {
  const t = useTexts(exchangeTexts)
  const { tab: named } = useParams()
  const name = isTab(named) ? named : 'hand'
  const conflicts = useCall('exchange.conflicts', {}).data?.length ?? 0
  const likenesses = useCall('exchange.likenesses', {}).data?.length ?? 0
  const open = conflicts + likenesses
  const Tab = tabs[name]
  const names: Readonly<Record<TabName, string>> = {
    hand: t('hand'),
    receive: t('receive'),
    decide: t('decide'),
    book: t('book'),
  }
  return (
    <Page title={t('title')} remark={t('remark')}>
      <div className="stack">
        <nav className="exchange-tabs no-print" aria-label={t('tabs')}>
          {(Object.keys(tabs) as readonly TabName[]).map((one) => (
            <Link key={one} to={`/exchange/${one}`} aria-current={one === name ? 'page' : undefined}>
              {names[one]}
              {one === 'decide' && open > 0 && <span className="badge warn num">{open}</span>}
            </Link>
          ))}
        </nav>
        <Tab />
      </div>
    </Page>
  )
}
