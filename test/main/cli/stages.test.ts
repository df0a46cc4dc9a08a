import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCore } from '../../../main/core.ts'
import type { Core } from '../../../main/core/core.ts'
import { moveCommand, quotasCommand } from '../../../main/cli/stage-commands.ts'
import type { Session } from '../../../main/cli/session.ts'
import { createSession } from '../../../main/cli/session.ts'

let core: Core
let session: Session
let dir: string
const made: string[] = []

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-stages-'))
  core = createCore({ clock: () => new Date(2026, 10, 23, 9) })
  session = createSession(core, new AbortController().signal, true)
  const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
  await session.call('workspace.create', { dir: join(dir, '台账'), operator, sample: false })
  await session.call('cycle.create', { year: 2026 })
  for (const title of ['甲装置', '乙装置', '丙装置', '丁装置', '戊装置', '己装置']) {
    const { id } = await session.call('nomination.create', { year: 2026, category: 'achievement', title })
    await session.call('records.update', { id, values: { unit: { id: null, text: '某港口' } } })
    made.push(id)
  }
}, 60_000)
afterAll(async () => {
  await core.close()
  rmSync(dir, { recursive: true, force: true })
})

it('moves those that may go, says why others stay, and asks for a reason where one is due', async () => {
  const [first = '', second = ''] = made
  const one = await moveCommand(session, { year: 2026, ids: [first], stage: 'unitReview' })
  expect([one.exit, one.text]).toEqual([0, '转入“单位审核” 1 项，未转 0 项'])
  const both = await moveCommand(session, { year: 2026, ids: [first, second], stage: 'unitPublicity' })
  expect(both.exit).toBe(2)
  expect(both.text).toBe('转入“单位公示” 1 项，未转 1 项\n  未转：乙装置（不能从“草稿”直接转入）')
  const back = { year: 2026, ids: [first], stage: 'returned', due: '2026-12-01' }
  await expect(moveCommand(session, back)).rejects.toMatchObject({ error: { code: 'reason-needed' } })
  expect((await moveCommand(session, { ...back, reason: '效益证明没有盖章' })).exit).toBe(0)
  await expect(
    moveCommand(session, { year: 2026, ids: ['nobody'], stage: 'unitReview' }),
  ).rejects.toMatchObject({ error: { code: 'record-missing' } })
})

it('names the units over their quota, and the entries past it', async () => {
  const { exit, text } = await quotasCommand(session, 2026)
  expect(exit).toBe(2)
  expect(text).toContain('某港口：科技创新成果 6 项，超出 1 项')
  expect(text).toContain('超出 己装置')
})
