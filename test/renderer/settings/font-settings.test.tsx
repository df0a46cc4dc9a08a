// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ExpectedError } from '../../../shared/errors.ts'
import type { SettingsView } from '../../../shared/workspace-views.ts'
import { createFakeCore } from './fake-core.ts'
import { showSettings } from './show-settings.tsx'

const coreWithFonts = (names: readonly string[], pdfA = true) => {
  const inWorkspace = (path: string) => {
    const name = path.split('/').at(-1) ?? ''
    return { file: `/台账库/fonts/${name}`, name }
  }
  let fonts: SettingsView['fonts'] = names.map(inWorkspace)
  const view = (): SettingsView => ({ fonts, engine: pdfA ? 'native' : 'wasm', pdfA, version: '0.1.0' })
  return createFakeCore({
    'settings.get': view,
    'settings.setFonts': ({ files }) => {
      const wrong = files.find((file) => !/\.(ttf|otf)$/.test(file))
      if (wrong)
        throw new ExpectedError('file-unsupported', { file: wrong, reason: '请选择 .ttf 或 .otf 字体文件。' })
      fonts = files.map(inWorkspace)
      return view()
    },
  })
}

/** Stands in for the shell's intake: keeps a file under its name. */
const intake = () =>
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(Response.json({ path: `/intake/${decodeURIComponent(url.split('/').at(-1) ?? '')}` })),
  )
afterEach(() => vi.unstubAllGlobals())

it('adds a font file to those already there', async () => {
  intake()
  const core = coreWithFonts(['仿宋.ttf'])
  const user = showSettings(core, 'fonts')
  await screen.findByText('仿宋.ttf')
  await user.upload(
    screen.getByLabelText('添加字体文件', { selector: 'input' }),
    new File(['x'], '生僻字.otf'),
  )
  await screen.findByText('生僻字.otf')
  expect(core.inputsOf('settings.setFonts')).toEqual([
    { files: ['/台账库/fonts/仿宋.ttf', '/intake/生僻字.otf'] },
  ])
})

it('removes a font after saying what that means', async () => {
  const core = coreWithFonts(['仿宋.ttf', '楷体.ttf'])
  const user = showSettings(core, 'fonts')
  await user.click(await screen.findByRole('button', { name: '移除字体 楷体.ttf' }))
  expect(await screen.findByText(/字体文件会从台账库删除/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '移除' }))
  await screen.findByText('已移除字体“楷体.ttf”')
  expect(screen.queryByText('楷体.ttf')).toBeNull()
  expect(core.inputsOf('settings.setFonts')).toEqual([{ files: ['/台账库/fonts/仿宋.ttf'] }])
})

it('says plainly that PDF/A cannot be made here', async () => {
  showSettings(coreWithFonts([], false), 'fonts')
  expect(await screen.findByText(/本机不能生成；普通 PDF 不受影响/)).toBeTruthy()
  expect(screen.getByText(/还没有添加字体/)).toBeTruthy()
})

it('says why a file was refused', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 507 })))
  const core = coreWithFonts([])
  const user = showSettings(core, 'fonts')
  const input = await screen.findByLabelText('添加字体文件', { selector: 'input' })
  await user.upload(input, new File(['x'], '大字体.ttf'))
  expect(await screen.findByText(/文件“大字体.ttf”没有读入/)).toBeTruthy()
  expect(core.inputsOf('settings.setFonts')).toEqual([])
})
