import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
})
afterEach(() => core.dispose())

const challenge = async (values: Record<string, unknown> = {}): Promise<string> => {
  const made = await core.ask('records.create', {
    type: 'challenge',
    values: {
      title: '焊缝漏检率',
      state: 'posted',
      dueOn: '2026-12',
      targets: [{ indicator: '漏检率', target: '≤0.5' }],
      leaderName: '陈卫东',
      ...values,
    },
  })
  return made.id
}
const stateOf = async (id: string) => (await core.ask('records.get', { id })).values.state
const column = (name: string) => within(screen.getByRole('region', { name }))

test('a card moves by its arrow, and back with one undo', async () => {
  const id = await challenge()
  const user = await showApplication(core, '/challenges')
  await user.click(await screen.findByRole('button', { name: '把“焊缝漏检率”移到已揭榜' }))
  expect(await column('已揭榜').findByText('焊缝漏检率')).toBeTruthy()
  expect(await stateOf(id)).toBe('taken')
  await user.click(await screen.findByRole('button', { name: '撤销' }))
  expect(await column('已发榜').findByText('焊缝漏检率')).toBeTruthy()
  expect(await stateOf(id)).toBe('posted')
})

test('a card is dragged to another column', async () => {
  const id = await challenge()
  await showApplication(core, '/challenges')
  const card = (await screen.findByText('焊缝漏检率')).closest('li')
  if (!card) throw new Error('no card')
  const data = new Map<string, string>()
  const dataTransfer = {
    setData: (type: string, text: string) => data.set(type, text),
    getData: (type: string) => data.get(type) ?? '',
  }
  fireEvent.dragStart(card, { dataTransfer })
  const target = screen.getByRole('region', { name: '攻关中' })
  const over = createEvent.dragOver(target, { dataTransfer })
  fireEvent(target, over)
  expect(over.defaultPrevented).toBe(true)
  fireEvent.drop(target, { dataTransfer })
  await waitFor(async () => expect(await stateOf(id)).toBe('working'))
  expect(await column('攻关中').findByText('焊缝漏检率')).toBeTruthy()
})

test('what the next column asks for is said on the card, and a move without it is refused', async () => {
  const id = await challenge({ state: 'working', milestones: [{ name: '样机', dueOn: '2026-01' }] })
  const user = await showApplication(core, '/challenges')
  expect(await screen.findByText('下一步还缺：每项指标的验收值')).toBeTruthy()
  expect(screen.getByText('节点逾期：样机（2026-01）')).toBeTruthy()
  expect(screen.getByText('逾期 1 项')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '把“焊缝漏检率”移到已验收' }))
  expect(await screen.findByText(/还不能移到这一栏，先补上：每项指标的验收值/u)).toBeTruthy()
  expect(await stateOf(id)).toBe('working')
})

test('the page of a challenge says how far it has come', async () => {
  const id = await challenge({ state: 'taken' })
  const user = await showApplication(core, `/records/challenge/${id}`)
  await user.click(await screen.findByRole('button', { name: '进入攻关中' }))
  await waitFor(async () => expect(await stateOf(id)).toBe('working'))
  const next = await screen.findByRole('button', { name: '进入已验收' })
  expect(next.hasAttribute('disabled')).toBe(true)
})
