import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
})
afterEach(() => core.dispose())

const addUnit = async (name: string): Promise<string> => {
  const { id } = await core.ask('records.create', { type: 'unit', values: { name } })
  return id
}
const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }))

test('without units the page says what to do first', async () => {
  await showApplication(core, '/collection')
  expect(await screen.findByRole('heading', { name: '台账里还没有单位' })).toBeTruthy()
})

test('units are chosen one by one or all that are shown, and the one that was sent a workbook is late', async () => {
  const late = await addUnit('云帆港口集团')
  await addUnit('长江电力集团')
  await core.ask('collection.template', {
    units: [late],
    kinds: ['patent'],
    filled: true,
    dueOn: '2026-02-01',
  })
  const user = await showApplication(core, '/collection')
  await waitFor(() => expect(rowOf('云帆').getByText('逾期未交')).toBeTruthy())
  expect(rowOf('长江').getByText('未发')).toBeTruthy()
  const make = screen.getByRole('button', { name: '选择存放位置并生成' })
  expect(make).toHaveProperty('disabled', true)
  await user.click(rowOf('长江').getByRole('checkbox'))
  expect(screen.getByText('已选 1 家')).toBeTruthy()
  expect(make).toHaveProperty('disabled', false)
  await user.click(screen.getByRole('button', { name: '选中列出的 2 家' }))
  expect(screen.getByText('已选 2 家')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '清除选择' }))
  expect(make).toHaveProperty('disabled', true)
})

test('an answer that comes in through the page is entered beside its unit', async () => {
  const unit = await addUnit('云帆港口集团')
  const { files } = await core.ask('collection.template', { units: [unit], kinds: ['patent'], filled: true })
  await showApplication(core, '/collection')
  await waitFor(() => expect(rowOf('云帆').getByText('待交')).toBeTruthy())
  await core.ask('import.run', { files: [files[0]?.file ?? ''], dryRun: false })
  await core.ask('records.create', { type: 'unit', values: { name: '别的单位' } })
  await waitFor(() => expect(rowOf('云帆').getByText('已交')).toBeTruthy())
})
