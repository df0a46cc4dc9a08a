import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { WorkspaceStatus } from '../../shared/workspace-views.ts'
import { useTexts } from '../lib/texts.ts'
import { useTourState } from '../lib/tour-state.ts'
import { tourStops, tourTexts } from './tour-stops.ts'
import './tour.css'

/** Marks what a stop points at, as soon as its page is there. */
const useMark = (anchor: string | null): void => {
  useEffect(() => {
    if (anchor === null) return undefined
    let marked: Element | null = null
    const mark = (): void => {
      if (marked?.isConnected) return
      marked = document.querySelector(anchor)
      marked?.setAttribute('data-tour', 'here')
      marked?.scrollIntoView({ block: 'nearest' })
    }
    const watch = new MutationObserver(mark)
    watch.observe(document.body, { childList: true, subtree: true })
    mark()
    return () => {
      watch.disconnect()
      marked?.removeAttribute('data-tour')
    }
  }, [anchor])
}

/** The guided tour: a card beside the page, which can be worked with meanwhile. */
export const Tour = ({ open }: { readonly open: NonNullable<WorkspaceStatus['open']> }) => {
  const t = useTexts(tourTexts)
  const navigate = useNavigate()
  const card = useRef<HTMLElement>(null)
  const at = useTourState(({ stop }) => stop)
  const stops = tourStops(open)
  const stop = at === null ? undefined : stops[at]
  const place = stop?.place ?? null
  useMark(stop?.anchor ?? null)
  useEffect(() => {
    if (place === null) return
    void navigate(place)
    card.current?.focus()
  }, [navigate, place])
  if (at === null || !stop) return null
  const go = (to: number | null): void => useTourState.setState({ stop: to })
  const isLast = at === stops.length - 1
  return (
    <section
      ref={card}
      className="tour no-print"
      aria-label={t('name')}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && go(null)}
    >
      <p className="small muted">{t('at', { at: at + 1, of: stops.length })}</p>
      <div aria-live="polite">
        <h2>{t(stop.head)}</h2>
        <p>{t(stop.body)}</p>
      </div>
      <div className="row">
        {!isLast && <Button onClick={() => go(null)}>{t('end')}</Button>}
        <span className="grow" />
        <Button disabled={at === 0} onClick={() => go(at - 1)}>
          {t('back')}
        </Button>
        <Button type="primary" onClick={() => go(isLast ? null : at + 1)}>
          {t(isLast ? 'done' : 'next')}
        </Button>
      </div>
    </section>
  )
}
