import { App, Button } from 'antd'
import { useMemo } from 'react'
import { failureText } from './call-failure.ts'
import { useLanguage } from './texts.ts'

let serial = 0

/** Short messages at the top of the page; one of them may carry a button (undo). */
export const useSay = () => {
  const { message } = App.useApp()
  const language = useLanguage()
  return useMemo(
    () => ({
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
      doneWithAction(text: string, action: string, act: () => void) {
        serial += 1
        const key = `say-${serial}`
        message.open({
          key,
          type: 'success',
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
      },
    }),
    [message, language],
  )
}
