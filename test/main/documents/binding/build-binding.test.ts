import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBinding } from '../../../../main/features/documents/binding/build-binding.ts'
import { signingPages } from '../../../../main/features/documents/binding/signing-pages.ts'
import { buildPacket } from '../../../../main/features/documents/build-packet.ts'
import { pdfText } from '../../../../main/features/documents/evidence/pdf-text.ts'
import { createEvidenceClient } from '../../../../main/features/documents/evidence-client.ts'
import { inspectPacket } from '../../../../main/features/documents/inspect-packet.ts'
import { verifyPageCodes } from '../../../../main/features/documents/page-code/verify-page-codes.ts'
import { createNominations, type NominationWorkspace } from '../../../support/create-nominations.ts'

const client = createEvidenceClient()
const job = { signal: new AbortController().signal, report: () => undefined }
const deps = { findings: async () => [], rank: async () => ({ categories: [] }), extraFonts: async () => [] }
let made: NominationWorkspace
let path = ''

const textOf = async (file: string): Promise<readonly string[]> =>
  (await pdfText(new Uint8Array(await readFile(file)))).map((text) => text.replace(/\s+/gu, ''))

beforeAll(async () => {
  made = await createNominations()
  path = join(made.workspace.dir, 'packets', '2026')
  await buildPacket(deps, client, { cycle: 2026, out: path, all: true }, made.workspace, job)
})
afterAll(async () => {
  client.close()
  await made.dispose()
})

describe('lists for binding a packet', { timeout: 120_000 }, () => {
  it('say how many sheets, which pages are signed, and by which code they come back; A3 lies beside', async () => {
    const { out, files } = await buildBinding(
      deps,
      client,
      { path, copies: 3, a3: true },
      made.workspace,
      job,
    )
    expect(files).toHaveLength(4)
    const list = await textOf(join(out, files[0] ?? ''))
    // Thirteen pages are seven sheets, in three copies.
    expect(list[0]).toContain('01-润扬水务+高压电缆接头远程操控平台的研制与应用137321')
    const signing = list.find((text) => text.includes('签字盖章页清单')) ?? ''
    const codes = [...signing.matchAll(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/gu)].map(([code]) => code)
    const answers = verifyPageCodes(made.workspace, codes)
    expect(answers).toMatchObject([
      { state: 'known', nomination: made.full, page: 5 },
      { state: 'known', nomination: made.full, page: 6 },
      { state: 'known', nomination: made.bare, page: 5 },
    ])
    expect(signing).toContain('污水泵站格栅在线监测系统')
    expect(list.at(-1)).toContain('江苏省总工会')
    const a3 = await textOf(join(out, files[1] ?? ''))
    expect(a3).toHaveLength(4)
    expect(a3.map((text) => [...text.matchAll(/—(\d+)—/gu)].map(([, page]) => Number(page)))).toEqual([
      [4],
      [2, 3],
      [5],
      [6],
    ])
    // The packet is as it was: nothing was put into it.
    expect((await inspectPacket(path, made.workspace.dir, job)).report.ok).toBe(true)
  })

  it('look at the form alone, not at what a proof has to be signed', () => {
    const texts = [
      '封面',
      '申报单位意见：负责人签字：（盖章）',
      '附件 1　证明 第 1 页，共 2 页 申报单位意见： 负责人签字：',
    ]
    expect(signingPages(texts, ['申报单位意见：', '推荐单位意见：'])).toEqual({
      count: 2,
      signing: [{ page: 2, seals: ['申报单位意见'] }],
    })
    expect(signingPages(['附件 12 第 1 页，共 1 页', '推荐单位意见 负责人签字'], [])).toEqual({
      count: 2,
      signing: [],
    })
  })

  it('are refused where no packet lies', async () => {
    const nowhere = { path: join(made.workspace.dir, 'nowhere'), copies: 1, a3: false }
    await expect(buildBinding(deps, client, nowhere, made.workspace, job)).rejects.toThrow('manifest-missing')
  })
})
