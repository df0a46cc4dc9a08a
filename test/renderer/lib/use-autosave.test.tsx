import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CallFailure } from '../../../renderer/lib/call-failure.ts'
import { flushForms, hasUnsavedWork, useSaveState } from '../../../renderer/lib/save-state.ts'
import { useAutosave } from '../../../renderer/lib/use-autosave.ts'
import type { Values } from '../../../shared/record/field.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const openForm = (save: (patch: Values) => Promise<unknown>) =>
  renderHook(({ stored }: { stored: Values }) => useAutosave(stored, save), {
    initialProps: { stored: { title: '甲', note: null } as Values },
  })

test('two seconds without typing store what was typed, once', async () => {
  const saved: Values[] = []
  const form = openForm(async (patch) => saved.push(patch))
  act(() => form.result.current.set('title', '乙'))
  await act(() => vi.advanceTimersByTimeAsync(1900))
  act(() => form.result.current.set('title', '乙丙'))
  await act(() => vi.advanceTimersByTimeAsync(1900))
  expect(saved).toEqual([])
  await act(() => vi.advanceTimersByTimeAsync(200))
  expect(saved).toEqual([{ title: '乙丙' }])
  expect(form.result.current.dirty).toBe(false)
})

test('a stored value stays on screen until the new stored values arrive, and then gives way to an undo', async () => {
  const form = openForm(async () => undefined)
  act(() => form.result.current.set('title', '乙'))
  await act(() => form.result.current.flush())
  expect(form.result.current.values.title).toBe('乙')
  form.rerender({ stored: { title: '乙', note: null } })
  form.rerender({ stored: { title: '甲', note: null } })
  expect(form.result.current.values.title).toBe('甲')
})

test('what is typed while a save is under way is neither lost nor taken for stored', async () => {
  let answer = (): void => undefined
  const saved: Values[] = []
  const form = openForm((patch) => {
    saved.push(patch)
    return new Promise<void>((resolve) => {
      answer = resolve
    })
  })
  act(() => form.result.current.set('title', '乙'))
  let flushed = Promise.resolve()
  act(() => {
    flushed = form.result.current.flush()
  })
  await act(() => vi.advanceTimersByTimeAsync(0))
  act(() => form.result.current.set('title', '丙'))
  answer()
  await act(() => flushed)
  expect(form.result.current.values.title).toBe('丙')
  expect(form.result.current.dirty).toBe(true)
  expect(saved).toEqual([{ title: '乙' }])
})

test('once all is stored its draft is dropped at once: a reload that follows finds none', async () => {
  const told: unknown[] = []
  const keeper = {
    keep: (values: Values) => void told.push(values),
    flush: async () => void told.push('now'),
  }
  const stored: Values = { title: '甲' }
  const form = renderHook(() => useAutosave(stored, async () => undefined, keeper))
  act(() => form.result.current.set('title', '乙'))
  await act(() => form.result.current.flush())
  expect(told).toEqual([{ title: '乙' }, {}, 'now'])
})

test('a refusal keeps the draft and says why; Ctrl+S tries again', async () => {
  let refuse = true
  const form = openForm(async () => {
    if (refuse) throw new CallFailure({ code: 'disk-full' })
  })
  act(() => form.result.current.set('title', '乙'))
  await act(() => form.result.current.flush())
  expect(form.result.current.failure).toContain('磁盘空间不足')
  expect(form.result.current.values.title).toBe('乙')
  expect(hasUnsavedWork()).toBe(true)
  expect(useSaveState.getState().failed).toBe(true)
  refuse = false
  await act(() => flushForms())
  expect(form.result.current.failure).toBeNull()
  expect(hasUnsavedWork()).toBe(false)
})

test('leaving the page stores what was typed', async () => {
  const saved: Values[] = []
  const form = openForm(async (patch) => saved.push(patch))
  act(() => form.result.current.set('note', '备注'))
  form.unmount()
  await vi.advanceTimersByTimeAsync(0)
  expect(saved).toEqual([{ note: '备注' }])
})

test('a number that is refused keeps nothing else from being stored, and is named with its remedy', async () => {
  const saved: Values[] = []
  const form = openForm(async (patch) => {
    if (patch.phone === '12')
      throw new CallFailure({
        code: 'invalid-input',
        detail: { reason: '' },
        fields: [{ field: 'phone', message: '电话应为 11 位' }],
      })
    saved.push(patch)
  })
  act(() => form.result.current.set('title', '乙'))
  act(() => form.result.current.set('phone', '12'))
  await act(() => form.result.current.flush())
  expect(saved).toEqual([{ title: '乙' }])
  expect(form.result.current.faults).toEqual([{ field: 'phone', message: '电话应为 11 位' }])
  expect(form.result.current.values).toMatchObject({ title: '乙', phone: '12' })
  expect(form.result.current.dirty).toBe(true)
  act(() => form.result.current.set('phone', '13812345678'))
  await act(() => form.result.current.flush())
  expect(saved).toEqual([{ title: '乙' }, { phone: '13812345678' }])
  expect(form.result.current.faults).toEqual([])
})
