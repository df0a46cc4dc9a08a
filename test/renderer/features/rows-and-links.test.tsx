import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
})
afterEach(() => core.dispose())

const create = (type: RecordType, values: Record<string, unknown>) =>
  core.ask('records.create', { type, values })

test('a grid of rows is filled, moved and emptied by the keyboard alone', async () => {
  const { id } = await create('person', { name: '周海峰' })
  const user = await showApplication(core, `/records/person/${id}`)
  const honours = async () => (await core.ask('records.get', { id })).values.honours
  await user.click(await screen.findByLabelText('第 1 行称号'))
  await user.keyboard('省劳模{Tab}')
  expect(document.activeElement).toBe(screen.getByLabelText('第 1 行级别'))
  await user.selectOptions(screen.getByLabelText('第 1 行级别'), '省部级')
  await user.keyboard('{Tab}201a')
  expect(screen.getByLabelText('第 1 行年份').getAttribute('aria-invalid')).toBe('true')
  await user.keyboard('{Backspace}9{Enter}')
  expect(document.activeElement).toBe(screen.getByLabelText('第 2 行年份'))
  await user.click(screen.getByLabelText('第 2 行称号'))
  await user.keyboard('市工匠{Alt>}{ArrowUp}{/Alt}')
  await user.click(screen.getByLabelText(/姓名/))
  await waitFor(async () =>
    expect(await honours()).toEqual([
      { honour: '市工匠' },
      { honour: '省劳模', level: 'provincial', year: 2019 },
    ]),
  )
  await user.click(screen.getByRole('button', { name: '删除第 1 行' }))
  await user.click(screen.getByLabelText(/姓名/))
  await waitFor(async () =>
    expect(await honours()).toEqual([{ honour: '省劳模', level: 'provincial', year: 2019 }]),
  )
})

test('a checklist starts from a usual set', async () => {
  const { id } = await create('studio', { name: '甲工作室' })
  const user = await showApplication(core, `/records/studio/${id}`)
  await user.click(await screen.findByText('条件'))
  await user.click(await screen.findByRole('button', { name: '六有' }))
  await user.selectOptions(screen.getByLabelText('第 1 行达标'), '是')
  await user.click(screen.getByLabelText(/工作室名称/))
  await waitFor(async () => {
    const { checklist } = (await core.ask('records.get', { id })).values
    expect(checklist).toHaveLength(6)
    expect(checklist).toMatchObject([{ item: '有创新带头人', met: true }, {}, {}, {}, {}, {}])
  })
})

test('a record made from another one’s page is linked to it and to its unit', async () => {
  const unit = await create('unit', { name: '云帆港口' })
  const studio = await create('studio', { name: '甲工作室', unit: { id: unit.id, text: '' } })
  const user = await showApplication(core, `/records/studio/${studio.id}`)
  await user.click(await screen.findByRole('button', { name: '新建师带徒' }))
  await user.type(await screen.findByLabelText(/徒弟$/), '吴𬬩')
  await user.click(screen.getByRole('button', { name: '创建' }))
  expect(await screen.findByRole('heading', { name: '吴𬬩' })).toBeTruthy()
  const [row] = (await core.ask('records.list', { type: 'apprenticeship' })).rows
  expect(row?.values).toMatchObject({
    studio: { id: studio.id, text: '甲工作室' },
    unit: { id: unit.id, text: '云帆港口' },
  })
  const links = await core.ask('records.backlinks', { id: studio.id })
  expect(links).toMatchObject([{ type: 'apprenticeship', title: '吴𬬩' }])
})

test('a row that goes by a linked name is deleted under that name', async () => {
  const studio = await create('studio', { name: '甲工作室' })
  const alliance = await create('alliance', { name: '乙联盟' })
  await create('allianceMember', {
    alliance: { id: alliance.id, text: '乙联盟' },
    studio: { id: studio.id, text: '甲工作室' },
  })
  const user = await showApplication(core, `/records/alliance/${alliance.id}`)
  await user.click(await screen.findByRole('button', { name: '甲工作室' }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.click(await drawer.findByRole('button', { name: '删除' }))
  expect(await screen.findByText(/已删除“甲工作室”。/)).toBeTruthy()
})

test('an empty register says what it is for', async () => {
  await showApplication(core, '/records/reward')
  expect(await screen.findByText(/登记职务发明奖励与报酬/)).toBeTruthy()
  expect(screen.getByRole('link', { name: /发明奖酬/ })).toBeTruthy()
})

test('a unit that is not on file is made from the box that names it, and Enter alone links nothing', async () => {
  await create('unit', { name: '江苏云帆港口集团有限公司', shortName: '云帆港口' })
  const { id } = await create('person', { name: '周海峰' })
  const user = await showApplication(core, `/records/person/${id}`)
  const unit = async () => (await core.ask('records.get', { id })).values.unit
  const box = await screen.findByLabelText('所在单位')
  await user.type(box, '云帆港口')
  await screen.findByText('江苏云帆港口集团有限公司')
  await user.keyboard('{Enter}{Tab}')
  await waitFor(async () => expect(await unit()).toEqual({ id: null, text: '云帆港口' }))
  await user.click(screen.getByRole('button', { name: '为“云帆港口”建档' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: '创建' }))
  await waitFor(async () => expect(await unit()).toMatchObject({ id: expect.any(String), text: '云帆港口' }))
})

test('an existing record is linked from either side by pinyin, shown on both, and taken off with an undo', async () => {
  const patent = await create('patent', { title: '防晃装置' })
  const work = await create('innovation', { title: '岸桥防晃改造' })
  const user = await showApplication(core, `/records/patent/${patent.id}`)
  await user.click(await screen.findByRole('combobox', { name: '关联哪种台账' }))
  const types = await screen.findAllByTitle('“五小”成果')
  await user.click(types.find((one) => one.matches('.ant-select-item')) as HTMLElement)
  await user.type(await screen.findByRole('combobox', { name: '查找要关联的“五小”成果' }), 'aqfh')
  const found = await screen.findAllByTitle('岸桥防晃改造')
  await user.click(found.find((one) => one.matches('.ant-select-item')) as HTMLElement)
  await screen.findByText('已建立关联，两边都会显示。')
  expect(await screen.findByRole('link', { name: '岸桥防晃改造' })).toBeTruthy()
  expect(await core.ask('records.backlinks', { id: work.id })).toMatchObject([{ id: patent.id }])
  await user.click(screen.getByRole('button', { name: '取消与“岸桥防晃改造”的关联' }))
  await waitFor(async () => expect(await core.ask('records.backlinks', { id: work.id })).toEqual([]))
  // Its own undo, not that of the message before.
  await screen.findByText('已取消与“岸桥防晃改造”的关联。')
  const [undo] = (await screen.findAllByRole('button', { name: /^撤\s?销$/ })).toReversed()
  await user.click(undo as HTMLElement)
  await waitFor(async () => expect(await core.ask('records.backlinks', { id: work.id })).toHaveLength(1))
})

test('a new record that has no field for the other is made and linked in one go', async () => {
  const method = await create('method', { title: '快换法' })
  const user = await showApplication(core, `/records/method/${method.id}`)
  await user.click(await screen.findByRole('button', { name: '新建“五小”成果' }))
  await user.type(await screen.findByLabelText(/成果名称/), '快换装置')
  await user.click(screen.getByRole('button', { name: '创建' }))
  expect(await screen.findByRole('link', { name: '快换法' })).toBeTruthy()
  expect(await core.ask('records.backlinks', { id: method.id })).toMatchObject([{ title: '快换装置' }])
})
