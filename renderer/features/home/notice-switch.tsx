import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { localDay } from '../../../shared/text/local-day.ts'
import { useTexts } from '../../lib/texts.ts'
import { useUiState } from '../../lib/ui-state.ts'
import type { Todo } from './todo.ts'
import { waitingTexts } from './waiting-texts.ts'

/** Whether this computer can show notifications at all. */
const canNotify = (): boolean => typeof Notification !== 'undefined'

/**
 * Notifications of the system: off until somebody turns them on, asked about once, shown at the first look of a day. They
 * are made by the page itself; nothing leaves the computer.
 */
export const NoticeSwitch = ({ todos }: { readonly todos: readonly Todo[] }) => {
  const t = useTexts(waitingTexts)
  const { notices, noticedOn, set } = useUiState()
  const [refused, setRefused] = useState(false)
  const [first] = todos
  useEffect(() => {
    const today = localDay(new Date())
    if (notices !== 'on' || !first || noticedOn === today || !canNotify()) return
    if (Notification.permission !== 'granted') return
    set({ noticedOn: today })
    const body = t('noticeBody', { count: todos.length, first: String(first.text) })
    new Notification(t('noticeTitle'), { body, tag: 'today' })
  }, [notices, noticedOn, first, todos.length, set, t])
  if (!canNotify() || notices === 'off') return null
  if (notices === 'on')
    return (
      <p className="small muted">
        {t('noticeIsOn')}{' '}
        <Button type="link" size="small" onClick={() => set({ notices: 'off' })}>
          {t('noticeOff')}
        </Button>
      </p>
    )
  const turnOn = async () => {
    const answer = await Notification.requestPermission()
    if (answer === 'granted') set({ notices: 'on' })
    else setRefused(true)
  }
  return (
    <div className="small muted home-notice">
      {t(refused ? 'noticeRefused' : 'noticeAsk')}{' '}
      {!refused && (
        <Button size="small" onClick={() => void turnOn()}>
          {t('noticeOn')}
        </Button>
      )}{' '}
      <Button size="small" onClick={() => set({ notices: 'off' })}>
        {t('noticeLater')}
      </Button>
    </div>
  )
}
