// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { DoctorReport } from '../../../shared/workspace-views.ts'
import { createFakeCore } from './fake-core.ts'
import { showSettings } from './show-settings.tsx'

const examine = async (report: DoctorReport) => {
  const core = createFakeCore({ 'doctor.run': () => report })
  const user = showSettings(core, 'doctor')
  await user.click(await screen.findByRole('button', { name: '开始体检' }))
  await screen.findByRole('button', { name: '重新体检' })
}

it('says that all is well', async () => {
  await examine({ ok: true, findings: [] })
  expect(screen.getByText('台账库完好，没有发现问题。')).toBeTruthy()
})

it('lists what is wrong, each with its remedy', async () => {
  const message = '佐证“应用证明.pdf”的文件不见了，请重新添加这个文件。'
  await examine({ ok: false, findings: [{ code: 'attachment-missing', message, messageEn: '' }] })
  expect(screen.getByRole('alert').textContent).toContain('发现 1 个问题')
  expect(screen.getByRole('table', { name: '体检发现的问题' }).textContent).toContain(message)
})

it('offers to mend what can be mended, and says what was', async () => {
  const link = { code: 'link', message: '有 1 处指向不存在的记录', messageEn: '' }
  const core = createFakeCore({
    'doctor.run': ({ mend }) =>
      mend
        ? { ok: true, findings: [{ ...link, message: '已修复 1 处', mended: true }] }
        : { ok: false, findings: [link] },
  })
  const user = showSettings(core, 'doctor')
  await user.click(await screen.findByRole('button', { name: '开始体检' }))
  await user.click(await screen.findByRole('button', { name: '修复能修的' }))
  expect(await screen.findByText('能修的已经修好。')).toBeTruthy()
  expect(screen.getByRole('table', { name: '体检发现的问题' }).textContent).toContain('已修复 1 处已修好')
  expect(screen.queryByRole('button', { name: '修复能修的' })).toBeNull()
})
