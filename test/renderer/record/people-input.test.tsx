import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { PeopleInput } from '../../../renderer/record/people-input.tsx'
import type { PersonEntry } from '../../../shared/record/field.ts'
import { fillBrowserGaps } from '../settings/browser-gaps.ts'
import { HeldValue } from '../support/held-value.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

// The core is the real one and writes to a disk that other tests use at the same time.
configure({ asyncUtilTimeout: 10_000 })

let core: TestCore
beforeAll(async () => {
  fillBrowserGaps()
  core = await startOpenCore()
})
afterEach(cleanup)
afterAll(() => core.dispose())

const named = (...names: readonly string[]): readonly PersonEntry[] =>
  names.map((name) => ({ name, personId: null }))

const show = (start: readonly PersonEntry[], disabled = false) => {
  let now = start
  render(
    <HeldValue
      connection={core.connection}
      start={start}
      onValue={(value) => {
        now = value
      }}
    >
      {(value, set) => (
        <PeopleInput id="people" label="完成人" value={value} onChange={set} disabled={disabled} />
      )}
    </HeldValue>,
  )
  return { user: userEvent.setup(), people: () => now, names: () => now.map(({ name }) => name) }
}

test('Enter and the arrows go from row to row as in a sheet, and from the last to the box that adds', async () => {
  const { user, names } = show(named('甲', '乙'))
  await user.click(screen.getByLabelText('第 1 完成人岗位（工种）'))
  await user.keyboard('电工{Enter}')
  expect(document.activeElement).toBe(screen.getByLabelText('第 2 完成人岗位（工种）'))
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(screen.getByLabelText('第 1 完成人岗位（工种）'))
  await user.keyboard('{ArrowDown}{Enter}')
  expect(document.activeElement).toBe(screen.getByLabelText('添加人员'))
  await user.keyboard('丙、丁{Enter}')
  expect(names()).toEqual(['甲', '乙', '丙', '丁'])
})

test('Alt and an arrow take the person along, and the cursor with them', async () => {
  const { user, names } = show(named('甲', '乙', '丙'))
  await user.click(screen.getByLabelText('第 3 完成人姓名'))
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await frame()
  expect(names()).toEqual(['甲', '丙', '乙'])
  expect(document.activeElement).toBe(screen.getByLabelText('第 2 完成人姓名'))
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await frame()
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(names()).toEqual(['丙', '甲', '乙'])
})

test('shares are summed while they are typed, with what is missing; one press makes them equal', async () => {
  const { user, people } = show(named('甲', '乙', '丙'))
  await user.type(screen.getByLabelText('第 1 完成人贡献率'), '60')
  expect(screen.getByText('贡献率合计 60 %，还差 40 %')).toBeTruthy()
  await user.type(screen.getByLabelText('第 2 完成人贡献率'), '50.5')
  expect(screen.getByText('贡献率合计 110.5 %，多出 10.5 %')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '平均分配贡献率' }))
  expect(people().map(({ share }) => share)).toEqual([33.34, 33.33, 33.33])
  expect(screen.getByText('贡献率合计 100 %')).toBeTruthy()
})

test('rows copied from a sheet go over the rows from the box on; headers say where; what cannot be read is said', async () => {
  const { user, people } = show(named('甲', '乙'))
  await user.click(screen.getByLabelText('第 2 完成人姓名'))
  await user.paste('姓名\t工种\t贡献率（%）\t出生年月\n李娜\t焊工\t60\t1990.5\n欧阳锋\t电工\t四成\t很早\n')
  expect(people()).toEqual([
    { name: '甲', personId: null },
    { name: '李娜', personId: null, post: '焊工', share: 60, born: '1990-05' },
    { name: '欧阳锋', personId: null, post: '电工' },
  ])
  expect(await screen.findByText(/已粘贴 2 行，2 处请核对/)).toBeTruthy()
})

test('another name over a linked person is another person; the same name stays linked', async () => {
  const { user, people } = show([{ name: '甲', personId: 'p1', post: '电工' }])
  await user.click(screen.getByLabelText('第 1 完成人姓名'))
  await user.paste('甲\t焊工\n')
  expect(people()[0]).toEqual({ name: '甲', personId: 'p1', post: '焊工' })
  await user.paste('乙\t焊工\n')
  expect(people()[0]).toEqual({ name: '乙', personId: null, post: '焊工' })
})

test('every box of the completer table is there, and an emptied one leaves nothing behind', async () => {
  const { user, people } = show(named('甲'))
  await user.click(screen.getByRole('button', { name: '甲的其他栏目' }))
  const part = (name: string) => screen.getByLabelText(`第 1 完成人${name}`)
  await user.type(part('职称'), '工程师')
  await user.type(part('参加起'), '2023.3')
  await user.type(part('参加止'), '2024年12月')
  await user.type(part('创造性贡献'), '总体方案')
  await user.click(part('本人已签名'))
  expect(people()).toEqual([
    {
      name: '甲',
      personId: null,
      title: '工程师',
      from: '2023-03',
      to: '2024-12',
      contribution: '总体方案',
      signed: true,
    },
  ])
  await user.clear(part('职称'))
  await user.click(part('本人已签名'))
  expect(Object.keys(people()[0] ?? {}).toSorted()).toEqual([
    'contribution',
    'from',
    'name',
    'personId',
    'to',
  ])
})

test('a locked list shows everything and takes nothing', async () => {
  const { user, names } = show(named('甲', '乙'), true)
  const list = screen.getByRole('group', { name: '完成人' })
  expect(within(list).queryByLabelText('添加人员')).toBeNull()
  expect(within(list).queryByRole('button', { name: '平均分配贡献率' })).toBeNull()
  await user.click(screen.getByRole('button', { name: '甲的其他栏目' }))
  expect((screen.getByLabelText('第 1 完成人职称') as HTMLInputElement).disabled).toBe(true)
  expect(names()).toEqual(['甲', '乙'])
})

const onFile = (values: Record<string, unknown>) => core.ask('records.create', { type: 'person', values })

test('a person is found by initials and chosen by eye; empty boxes take what the file says, filled ones stay', async () => {
  const unit = { id: null, text: '云帆港口' }
  const one = await onFile({ name: '单春梅', unit, post: '焊工', sex: 'female', workedSince: '2008' })
  await onFile({ name: '单春梅', unit: { id: null, text: '润扬水务' }, post: '化验员' })
  const { user, people } = show([{ name: '', personId: null, post: '班长' }])
  await user.type(screen.getByLabelText('第 1 完成人姓名'), 'scm')
  await user.click(await screen.findByText('云帆港口 · 焊工 · 2008'))
  await waitFor(() =>
    expect(people()).toEqual([
      { name: '单春梅', personId: one.id, post: '班长', unit: '云帆港口', sex: 'female' },
    ]),
  )
})

test('the same name is never linked by typing; those of the name are shown with what tells them apart', async () => {
  const one = await onFile({ name: '许建国', post: '电工', skill: '高级技师' })
  const { user, people } = show([])
  await user.type(screen.getByLabelText('添加人员'), '许建国{Enter}')
  expect(people()).toEqual([{ name: '许建国', personId: null }])
  await user.click(screen.getByRole('button', { name: '许建国的其他栏目' }))
  await user.click(await screen.findByRole('button', { name: '就用“许建国”（电工 · 高级技师）' }))
  await waitFor(() =>
    expect(people()).toEqual([{ name: '许建国', personId: one.id, post: '电工', skill: '高级技师' }]),
  )
  await user.click(screen.getByRole('button', { name: '取消关联' }))
  expect(people()[0]?.personId).toBeNull()
})

test('a person is put on file without leaving the form', async () => {
  const { user, people } = show(named('吴𬬩'))
  await user.click(screen.getByRole('button', { name: '吴𬬩的其他栏目' }))
  await user.click(await screen.findByRole('button', { name: '为“吴𬬩”建档' }))
  const dialog = await screen.findByRole('dialog')
  expect((within(dialog).getByLabelText(/姓名/) as HTMLInputElement).value).toBe('吴𬬩')
  await user.type(within(dialog).getByLabelText('岗位（工种）'), '钳工')
  await user.click(within(dialog).getByRole('button', { name: '创建' }))
  await waitFor(() => expect(people()[0]).toMatchObject({ name: '吴𬬩', post: '钳工' }))
  const [row] = (await core.ask('records.list', { type: 'person', text: '吴𬬩' })).rows
  expect(people()[0]?.personId).toBe(row?.id)
})
