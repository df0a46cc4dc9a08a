import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
})
afterEach(() => core.dispose())

const currentTab = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.closest('.exchange-tabs') && link.getAttribute('aria-current') === 'page')
    .map((link) => link.textContent)

test('the tab in view is marked, also on the page’s own address', async () => {
  const user = await showApplication(core, '/exchange')
  await waitFor(() => expect(currentTab()).toEqual(['交出']))
  await user.click(screen.getByRole('link', { name: '往来' }))
  await waitFor(() => expect(currentTab()).toEqual(['往来']))
})

test('what a return asks to correct stands at its field until it is put right', async () => {
  const secretary = await startOpenCore()
  try {
    const { id } = await core.ask('records.create', { type: 'unit', values: { name: '云帆港口集团' } })
    const choice = { kind: 'all' } as const
    const packed = await core.ask('exchange.pack', { choice, recipient: '省总工会', whole: false })
    const merged = await secretary.ask('exchange.merge', { file: packed.file, trust: true })
    const remarks = [
      { record: id, field: 'contact', text: '请写联系人' },
      { record: id, field: '', text: '缺营业执照' },
    ]
    const answer = { package: merged.id, result: 'returned', note: '', remarks } as const
    const { file } = await secretary.ask('exchange.receipt', answer)
    await core.ask('exchange.takeReceipt', { file, trust: true })

    const user = await showApplication(core, `/records/unit/${id}`)
    const summary = (await screen.findByText(/上级退回，有 2 处要更正/)).closest('.notice')
    expect(summary?.textContent).toContain('整条记录：缺营业执照')
    const field = document.querySelector<HTMLElement>('[data-field=contact]')
    if (!field) throw new Error('no field')
    expect(field.textContent).toContain('王敏 退回：请写联系人')
    await user.click(within(field).getByRole('button', { name: '已改正：请写联系人' }))
    await waitFor(() => expect(field.textContent).not.toContain('退回'))
    await user.click(screen.getByRole('button', { name: '不改：缺营业执照' }))
    await waitFor(() => expect(screen.queryByText(/上级退回/)).toBeNull())
    const outcomes = await core.ask('exchange.remarks', { record: id })
    expect(outcomes.map(({ text, outcome }) => `${text} ${outcome}`).toSorted()).toEqual([
      '缺营业执照 dismissed',
      '请写联系人 corrected',
    ])
  } finally {
    await secretary.dispose()
  }
})
