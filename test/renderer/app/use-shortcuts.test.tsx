import { cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useShortcuts } from '../../../renderer/app/use-shortcuts.ts'
import { useAutosave } from '../../../renderer/lib/use-autosave.ts'

afterEach(cleanup)

const listen = (canRedo = true) => {
  const actions = {
    search: vi.fn(),
    create: vi.fn(),
    help: vi.fn(),
    undo: vi.fn(),
    redo: canRedo ? vi.fn() : null,
  }
  renderHook(() => useShortcuts(actions))
  return actions
}

test.each([
  ['Ctrl+Y', { key: 'y', ctrlKey: true }],
  ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }],
  ['Cmd+Shift+Z', { key: 'z', metaKey: true, shiftKey: true }],
])('%s brings the last undone step back', (_, keys) => {
  const actions = listen()
  const stopped = !fireEvent.keyDown(window, keys)
  expect(actions.redo).toHaveBeenCalledOnce()
  expect(actions.undo).not.toHaveBeenCalled()
  expect(stopped).toBe(true)
})

test('F1 opens the help, also from a box', () => {
  const actions = listen()
  render(<input aria-label="box" />)
  expect(fireEvent.keyDown(screen.getByLabelText('box'), { key: 'F1' })).toBe(false)
  expect(actions.help).toHaveBeenCalledOnce()
})

test('Ctrl+Z takes the last step back', () => {
  const actions = listen()
  fireEvent.keyDown(window, { key: 'z', ctrlKey: true })
  expect(actions.undo).toHaveBeenCalledOnce()
  expect(actions.redo).not.toHaveBeenCalled()
})

test('with nothing to bring back, the keys stay the browser’s', () => {
  const actions = listen(false)
  expect(fireEvent.keyDown(window, { key: 'y', ctrlKey: true })).toBe(true)
  expect(actions.undo).not.toHaveBeenCalled()
})

test('a box that holds unsaved typing keeps its own undo and redo', () => {
  const actions = listen()
  render(<input aria-label="名称" />)
  const form = renderHook(() => useAutosave({ title: '甲' }, async () => undefined))
  const box = screen.getByRole('textbox')
  form.result.current.set('title', '乙')
  fireEvent.keyDown(box, { key: 'z', ctrlKey: true })
  fireEvent.keyDown(box, { key: 'y', ctrlKey: true })
  expect([actions.undo, actions.redo].map((action) => action?.mock.calls.length)).toEqual([0, 0])
})
