import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
let keep: string
let drop: string
let innovation: string
const make = async (type: RecordType, values: Record<string, unknown>): Promise<string> =>
  (await core.ask('records.create', { type, values })).id
const completers = async () => (await core.ask('records.get', { id: innovation })).values.completers

beforeEach(async () => {
  core = await startOpenCore()
  const unit = { id: await make('unit', { name: '云帆港口' }), text: '云帆港口' }
  keep = await make('person', { name: '韩凯', unit, post: '电工' })
  drop = await make('person', { name: '韩凯', unit, post: '钳工', phone: '13900000001' })
  const entry = { name: '韩凯', personId: drop }
  innovation = await make('innovation', { title: '吊具', completedOn: '2025', completers: [entry] })
})
afterEach(() => core.dispose())

test('a person’s page shows works with rank, and merges a duplicate after a look at what that changes', async () => {
  const user = await showApplication(core, `/records/person/${drop}`)
  const works = await screen.findByRole('table', { name: '成果（按本人排名）' })
  expect(within(works).getByText('1 / 1')).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: '与“韩凯”合并' }))
  const dialog = await screen.findByRole('dialog')
  // What was opened is kept; here the other way round is wanted.
  await user.click(await within(dialog).findByRole('button', { name: /对\s?调/u }))
  const post = await within(dialog).findByRole('radiogroup', { name: '岗位（工种）' })
  await user.click(within(post).getByRole('radio', { name: '钳工' }))
  expect(await within(dialog).findByText('“五小”成果 · 完成人：1 条（吊具）')).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: /合\s?并/u }))
  await waitFor(async () => expect(await completers()).toMatchObject([{ personId: keep }]))
  expect((await core.ask('records.get', { id: keep })).values).toMatchObject({
    post: '钳工',
    phone: '13900000001',
  })
  await user.click(await screen.findByRole('button', { name: /^撤\s?销$/u }))
  await waitFor(async () => expect(await completers()).toMatchObject([{ personId: drop }]))
})

test('all likely duplicates stand in one list', async () => {
  const user = await showApplication(core, '/duplicates')
  const table = await screen.findByRole('table', { name: '疑似重复' })
  expect(within(table).getByText('同名且同单位')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '单位' }))
  expect(await screen.findByRole('heading', { name: '没有发现疑似重复' })).toBeTruthy()
})
