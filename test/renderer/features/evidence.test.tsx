import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawNothing } from '../support/draw-nothing.ts'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

const sample = (name: string): string => join(import.meta.dirname, '../../fixtures/samples/证明材料', name)

let core: TestCore
let owner: string
let id: string

let today: Date

beforeEach(async () => {
  drawNothing()
  today = new Date(2026, 2, 1, 9)
  core = await startOpenCore({ clock: () => today, tends: { settle: 0, every: 20 } })
  owner = (await core.ask('records.create', { type: 'apprenticeship', values: { apprenticeName: '吴𬬩' } }))
    .id
  id = (await core.ask('evidence.attach', { file: sample('大册.pdf'), owner, slot: '协议' })).id
})
afterEach(() => {
  vi.unstubAllGlobals()
  return core.dispose()
})

const open = async () => {
  const user = await showApplication(core, `/records/apprenticeship/${owner}`)
  await user.click(await screen.findByRole('button', { name: '大册.pdf' }))
  const dialog = await screen.findByRole('dialog', { name: '查看佐证“大册.pdf”' })
  await within(dialog).findByRole('img', { name: '“大册.pdf”第 1 页，共 80 页' })
  return { user, dialog: within(dialog) }
}

test('pages are turned, zoomed and rotated with the buttons', async () => {
  const { user, dialog } = await open()
  expect(dialog.getByRole('button', { name: '上一页' })).toHaveProperty('disabled', true)
  await user.click(dialog.getByRole('button', { name: '下一页' }))
  const second = await dialog.findByRole('img', { name: '“大册.pdf”第 2 页，共 80 页' })
  await user.click(dialog.getByRole('button', { name: '向右转' }))
  expect(second.style.transform).toContain('rotate(90deg)')
  await user.click(dialog.getByRole('button', { name: '向左转' }))
  await user.click(dialog.getByRole('button', { name: '向左转' }))
  expect(second.style.transform).toContain('rotate(270deg)')
  await user.click(dialog.getByRole('button', { name: '放大' }))
  expect(dialog.getByRole('button', { name: '适合窗口' }).textContent).toBe('125%')
  await user.click(dialog.getByRole('button', { name: '缩小' }))
  expect(dialog.getByRole('button', { name: '适合窗口' }).textContent).toBe('100%')
  const page = dialog.getByRole('spinbutton', { name: '页码' })
  await user.clear(page)
  await user.type(page, '80')
  await dialog.findByRole('img', { name: '“大册.pdf”第 80 页，共 80 页' })
  expect(dialog.getByRole('button', { name: '下一页' })).toHaveProperty('disabled', true)
})

test('keys do what the buttons do, and type into the page number as ever', async () => {
  const { user, dialog } = await open()
  const stage = dialog.getByRole('region', { name: '“大册.pdf”第 1 页，共 80 页' })
  stage.focus()
  await user.keyboard('{PageDown}{PageDown}{PageUp}')
  await dialog.findByRole('img', { name: '“大册.pdf”第 2 页，共 80 页' })
  await user.keyboard('{End}')
  const last = await dialog.findByRole('img', { name: '“大册.pdf”第 80 页，共 80 页' })
  await user.keyboard('r+')
  expect(last.style.transform).toContain('rotate(90deg)')
  expect(dialog.getByRole('button', { name: '适合窗口' }).textContent).toBe('125%')
  await user.keyboard('0')
  expect(dialog.getByRole('button', { name: '适合窗口' }).textContent).toBe('100%')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: /查看佐证/u })).toBeNull())
})

test('a newer version takes the place, the older one is kept and comes back, undoably', async () => {
  // The page hands files to its shell, which is not here; what the core is told is the file itself.
  const { fetch } = globalThis
  globalThis.fetch = async () => Response.json({ path: sample('示意图.png') })
  try {
    const { user, dialog } = await open()
    const file = new File([readFileSync(sample('示意图.png'))], '示意图.png')
    await user.upload(dialog.getByLabelText('换上新版', { selector: 'input' }), file)
    const newer = await screen.findByRole('dialog', { name: '查看佐证“示意图.png”' })
    await user.click(await within(newer).findByRole('button', { name: /恢复旧版“大册.pdf”/u }))
    const back = await screen.findByRole('dialog', { name: '查看佐证“大册.pdf”' })
    expect(await within(back).findByRole('button', { name: /恢复旧版“示意图.png”/u })).toBeTruthy()
    await core.ask('steps.undo', {})
    await core.ask('steps.undo', {})
    await waitFor(async () => expect((await core.ask('evidence.view', { id })).older).toEqual([]))
    expect(await screen.findByText(/没有旧版/u)).toBeTruthy()
  } finally {
    globalThis.fetch = fetch
  }
})

test('the same file elsewhere is named, and leads there', async () => {
  const other = (await core.ask('records.create', { type: 'alliance', values: { name: '港口联盟' } })).id
  await core.ask('evidence.attach', { file: sample('大册.pdf'), owner: other, slot: '章程' })
  const { user, dialog } = await open()
  const link = await dialog.findByRole('link', { name: '港口联盟' })
  await user.click(link)
  expect(await screen.findByRole('heading', { level: 1, name: '港口联盟' })).toBeTruthy()
  expect(await screen.findByText(/另有 1 处使用/u)).toBeTruthy()
})

test('a file that cannot be shown says what to do instead; a picture that does not open says so', async () => {
  const picture = (await core.ask('evidence.attach', { file: sample('示意图.png'), owner, slot: '照片' })).id
  await showApplication(core, `/records/apprenticeship/${owner}?file=${picture}`)
  fireEvent.error(await screen.findByRole('img', { name: '图片“示意图.png”' }))
  expect(await screen.findByText(/图片打不开/u)).toBeTruthy()
  const { rows } = await core.ask('records.list', { type: 'evidence' })
  const sha = String(rows.find((row) => row.id === id)?.values.sha256)
  rmSync(`${core.dir}/attachments/${sha.slice(0, 2)}/${sha}.bin`)
  await showApplication(core, `/records/apprenticeship/${owner}?file=${id}`)
  expect(await screen.findByText(/文件已不在台账库中。请点“换上新版”/u)).toBeTruthy()
})

test('a file that is gone stands among what is to do and in the check-up, and mending it clears both', async () => {
  const { sha256 } = await core.ask('evidence.view', { id })
  await waitFor(async () => expect((await core.ask('evidence.health', {})).checkedToday).toBe(1))
  rmSync(`${core.dir}/attachments/${sha256.slice(0, 2)}/${sha256}.bin`)
  today = new Date(2026, 2, 2, 9)
  const user = await showApplication(core, '/')
  await user.click(await screen.findByRole('link', { name: '1 个佐证文件不见了或已损坏，请重新放入' }))
  const table = await screen.findByRole('table', { name: '不见了或已损坏的佐证文件' })
  await user.click(within(table).getByRole('link', { name: '大册.pdf' }))
  expect(await screen.findByRole('dialog', { name: '查看佐证“大册.pdf”' })).toBeTruthy()
  await core.ask('evidence.replace', { id, file: sample('大册.pdf') })
  expect(await screen.findByText(/今天已在后台核对/u)).toBeTruthy()
})

test('words inside a PDF are found from anywhere and lead to its page, over the record', async () => {
  await waitFor(async () => expect((await core.ask('search.query', { text: '第73节' })).hits).not.toEqual([]))
  const user = await showApplication(core, '/')
  await screen.findByText('今天要办')
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: '搜索记录或操作' }), '第73节')
  const hit = await screen.findByRole('option', { name: /^佐证材料 大册.pdf · 吴𬬩 第 \d+ 页：第73节/u })
  await user.click(hit)
  await screen.findByRole('img', { name: /“大册.pdf”第 (?!1 )\d+ 页/u })
  expect(window.location.hash).toMatch(new RegExp(`^#/records/apprenticeship/${owner}\\?`, 'u'))
})

test('what cannot be printed is not added before its sender has said so; the others are', async () => {
  const user = await showApplication(core, `/records/apprenticeship/${owner}`)
  const names = async () => (await core.ask('evidence.beside', { owner })).map(({ fileName }) => fileName)
  const box = () => screen.findByLabelText('放入材料', { selector: 'input' })
  vi.stubGlobal('fetch', async (address: string, { body }: { readonly body: File }) => {
    const path = join(core.dir, decodeURIComponent(basename(address)))
    writeFileSync(path, body.name.endsWith('.pdf') ? readFileSync(sample('大册.pdf')) : 'ftypheic')
    return Response.json({ path })
  })
  const scan = new File(['x'], '另一份.pdf')
  const photo = new File(['ftypheic'], 'IMG_0042.HEIC')
  await user.upload(await box(), [photo, scan])
  const dialog = within(await screen.findByRole('dialog', { name: /这些文件不能打印/ }))
  expect(dialog.getByText(/“IMG_0042.HEIC”是苹果手机的 HEIC 照片.*另存为 JPG/)).toBeTruthy()
  expect(dialog.getByText('其余 1 个文件照常放入。')).toBeTruthy()
  await user.keyboard('{Escape}')
  await waitFor(async () => expect(await names()).toContain('另一份.pdf'))
  expect(await names()).not.toContain('IMG_0042.HEIC')
  await user.upload(await box(), [photo])
  // jsdom ends no animation: the dialog that was left may still be there, before the new one.
  await waitFor(async () => {
    fireEvent.click(
      screen.getAllByRole('button', { name: '作为原件保存', hidden: true }).at(-1) as HTMLElement,
    )
    expect(await names()).toContain('IMG_0042.HEIC')
  })
})
