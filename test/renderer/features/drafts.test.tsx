import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
})
afterEach(() => core.dispose())

const draftOf = async (key: string) => (await core.ask('drafts.get', { key })).draft?.values

test('a blank form that was left half filled comes back as it was, and is forgotten once the record is made', async () => {
  const user = await showApplication(core, '/records/innovation/new')
  await user.type(await screen.findByLabelText(/成果名称/), '小车轮快换')
  await waitFor(async () => expect(await draftOf('new innovation')).toEqual({ title: '小车轮快换' }))
  cleanup()

  const again = await showApplication(core, '/')
  await again.click(await screen.findByRole('button', { name: '未完成的草稿 1' }))
  await again.click(await screen.findByRole('link', { name: '新建“五小”成果：小车轮快换' }))
  expect(await screen.findByText(/^上次没存完的内容已恢复/)).toBeTruthy()
  const title = screen.getByLabelText(/成果名称/) as HTMLInputElement
  expect(title.value).toBe('小车轮快换')
  await again.type(title, '装置')
  await again.click(screen.getByRole('button', { name: '创建' }))
  expect(await screen.findByRole('heading', { name: '小车轮快换装置' })).toBeTruthy()
  expect(await draftOf('new innovation')).toBeUndefined()
})

test('a draft of a blank form can be thrown away', async () => {
  const user = await showApplication(core, '/records/innovation/new')
  await user.type(await screen.findByLabelText(/成果名称/), '不要了')
  await waitFor(async () => expect(await draftOf('new innovation')).toBeTruthy())
  await user.click(screen.getByRole('button', { name: '放弃草稿' }))
  await waitFor(() => expect((screen.getByLabelText(/成果名称/) as HTMLInputElement).value).toBe(''))
  await waitFor(async () => expect(await draftOf('new innovation')).toBeUndefined())
})

test('what was not stored is laid over a record that nobody has changed since', async () => {
  const { id } = await core.ask('records.create', { type: 'innovation', values: { title: '甲', note: '旧' } })
  await core.ask('drafts.put', {
    key: id,
    type: 'innovation',
    record: id,
    values: { note: '没来得及存' },
    base: { note: '旧' },
  })
  await showApplication(core, `/records/innovation/${id}`)
  expect(((await screen.findByLabelText('备注')) as HTMLTextAreaElement).value).toBe('没来得及存')
  await waitFor(async () => expect((await core.ask('records.get', { id })).values.note).toBe('没来得及存'), {
    timeout: 8000,
  })
})

test('a draft that a later change contradicts is shown, not applied; the person decides', async () => {
  const { id } = await core.ask('records.create', { type: 'innovation', values: { title: '甲', note: '旧' } })
  const draft = { key: id, type: 'innovation', record: id, values: { note: '草稿' }, base: { note: '旧' } }
  await core.ask('drafts.put', draft as never)
  await core.ask('records.update', { id, values: { note: '后来改的' } })
  const user = await showApplication(core, `/records/innovation/${id}`)
  expect(await screen.findByText('备注：现为“后来改的”，草稿为“草稿”')).toBeTruthy()
  const note = screen.getByLabelText('备注') as HTMLTextAreaElement
  expect(note.value).toBe('后来改的')
  expect(await draftOf(id)).toEqual({ note: '草稿' })
  await user.click(screen.getByRole('button', { name: '备注采用草稿' }))
  expect(note.value).toBe('草稿')
  await user.click(screen.getByLabelText(/成果名称/))
  await user.tab()
  await waitFor(async () => expect((await core.ask('records.get', { id })).values.note).toBe('草稿'))
  await waitFor(async () => expect(await draftOf(id)).toBeUndefined())
})

test('an undecided draft stays, whatever else is typed and stored', async () => {
  const { id } = await core.ask('records.create', { type: 'innovation', values: { title: '甲', note: '旧' } })
  const draft = { key: id, type: 'innovation', record: id, values: { note: '草稿' }, base: { note: '旧' } }
  await core.ask('drafts.put', draft as never)
  await core.ask('records.update', { id, values: { note: '后来改的' } })
  const user = await showApplication(core, `/records/innovation/${id}`)
  await screen.findByText(/草稿为“草稿”/)
  await user.type(screen.getByLabelText('主要内容'), '内容')
  await user.tab()
  await waitFor(async () => expect((await core.ask('records.get', { id })).values.content).toBe('内容'))
  await new Promise((done) => setTimeout(done, 700))
  expect(await draftOf(id)).toEqual({ note: '草稿' })
  cleanup()
  await showApplication(core, `/records/innovation/${id}`)
  expect(await screen.findByText(/现为“后来改的”，草稿为“草稿”/)).toBeTruthy()
})
