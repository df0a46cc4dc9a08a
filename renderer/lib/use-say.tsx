import { App, Button } from 'antd'
import { useMemo } from 'react'
import { failureText } from './call-failure.ts'
import { useLanguage } from './texts.ts'

let serial = 0

/** Short messages at the top of the page; one of them may carry a button (undo). */
export const useSay = () => {
  const { message } = App.useApp()
  const language = useLanguage()
  return useMemo(() => {
    const withAction = (type: 'success' | 'warning', text: string, action: string, act: () => void): void => {
      serial += 1
      const key = `say-${serial}`
      message.open({
        key,
        type,
        duration: 10,
        content: (
          <span>
            {text}{' '}
            <Button
              size="small"
              onClick={() => {
                message.destroy(key)
                act()
              }}
            >
              {action}
            </Button>
          </span>
        ),
      })
    }
    return {
      done(text: string) {
        message.success(text)
      },
      failed(failure: unknown) {
        const content = <span className="pre">{failureText(failure, language)}</span>
        message.open({ type: 'error', content, duration: 8 })
      },
      warn(text: string) {
        message.open({ type: 'warning', content: <span className="pre">{text}</span>, duration: 8 })
      },
      /** A line about work that goes on, with a button to stop it; nothing is on screen before the first `show`. */
      working(stopLabel: string, stop: () => void) {
        serial += 1
        const key = `say-${serial}`
        return {
          show(text: string) {
            message.open({
              key,
              type: 'loading',
              duration: 0,
              content: (
                <span>
                  <span className="num">{text}</span>{' '}
                  <Button size="small" onClick={stop}>
                    {stopLabel}
                  </Button>
                </span>
              ),
            })
          },
          end: () => message.destroy(key),
        }
      },
      doneWithAction: (text: string, action: string, act: () => void) =>
        withAction('success', text, action, act),
      warnWithAction: (text: string, action: string, act: () => void) =>
        withAction('warning', text, action, act),
    }
  }, [message, language])
}
