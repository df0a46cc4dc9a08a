import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { Document, Packer, Paragraph } from 'docx'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  await core.ask('cycle.create', { year: 2026 })
  await core.ask('nomination.create', { year: 2026, category: 'method', title: '宋㛃吊具检修操作法' })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await core.dispose()
})

/** Stands in for the shell's intake: hands the named text in as a Word template. */
const handIn = async (name: string, text: string): Promise<File> => {
  const document = new Document({ sections: [{ children: [new Paragraph(text)] }] })
  const path = join(core.dir, name)
  writeFileSync(path, await Packer.toBuffer(document))
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ path })))
  return new File(['x'], name)
}

test('a template of the union is tried before it is used: what is wrong is named, what it fills is shown', async () => {
  const user = await showApplication(core, '/cycle/2026/packet')
  await user.click(await screen.findByRole('button', { name: '“十大先进操作法”的模板' }))
  const dialog = within(await screen.findByRole('dialog'))
  const preview = await dialog.findByRole('region', { name: '试填预览' })
  expect(within(preview).getByText('宋㛃吊具检修操作法')).toBeTruthy()

  const input = dialog.getByLabelText('换成自己的模板…', { selector: 'input' })
  await user.upload(input, await handIn('错.docx', '{操作法名}{#完成人}{姓名}'))
  const fault = await dialog.findByText(/有 2 处要改/)
  expect(fault.textContent).toContain('{操作法名称}')
  expect(fault.textContent).toContain('{/完成人}')
  expect(dialog.getByRole('button', { name: '启用这个模板' })).toHaveProperty('disabled', true)
  await user.click(dialog.getByRole('button', { name: '不用了' }))

  const again = await dialog.findByLabelText('换成自己的模板…', { selector: 'input' })
  await user.upload(again, await handIn('对.docx', '操作法：{操作法名称}'))
  expect(await dialog.findByText('操作法：宋㛃吊具检修操作法')).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: '启用这个模板' }))
  expect(await dialog.findByText('正在使用：本单位模板')).toBeTruthy()
  await user.click(dialog.getByRole('tab', { name: '占位符' }))
  expect(await dialog.findByText('{操作法名称}')).toBeTruthy()
  const { categories } = await core.ask('wordForm.templates', { cycle: 2026 })
  expect(categories.map(({ own }) => own)).toEqual([false, true, false])
})

test('forms are made for a category, each to be opened', async () => {
  const user = await showApplication(core, '/cycle/2026/packet')
  await user.click(await screen.findByRole('button', { name: '生成“十大先进操作法”的 Word 推荐表' }))
  await waitFor(() => expect(screen.getByText(/已生成 1 份 Word 推荐表/)).toBeTruthy(), { timeout: 10_000 })
  expect(screen.getByRole('button', { name: '打开 宋㛃吊具检修操作法' })).toBeTruthy()
})
