// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { keepTypedText } from '../../../renderer/app/keep-typed-text.ts'
import type { ConnectionState, PageConnection } from '../../../renderer/lib/port.ts'
import { registerForm } from '../../../renderer/lib/save-state.ts'

const watch = () => {
  let state: ConnectionState = 'connecting'
  let tell = (): void => undefined
  let stored = 0
  const connection: PageConnection = {
    call: async () => ({ ok: true, value: null }),
    onChanged: () => () => undefined,
    state: () => state,
    onState(listener) {
      tell = listener
      return () => undefined
    },
  }
  const form = registerForm(async () => {
    stored += 1
  })
  keepTypedText(connection)
  return {
    form,
    stored: () => stored,
    become(next: ConnectionState) {
      state = next
      tell()
    },
  }
}

test('what is typed is handed over when the core is back, and when the page is about to go', () => {
  const { become, stored, form } = watch()
  become('connected')
  expect(stored()).toBe(0)
  become('lost')
  expect(stored()).toBe(0)
  become('connected')
  expect(stored()).toBe(1)
  window.dispatchEvent(new Event('beforeunload'))
  expect(stored()).toBe(2)
  form.remove()
})
