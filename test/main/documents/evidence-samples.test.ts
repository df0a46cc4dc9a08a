import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { inspectEvidence } from '../../../main/features/documents/evidence/inspect-evidence.ts'
import { prepareEvidence } from '../../../main/features/documents/evidence/prepare-evidence.ts'

const folder = fileURLToPath(new URL('../../fixtures/samples/证明材料/', import.meta.url))
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(folder + name))
const inspect = (name: string) => inspectEvidence(read(name), name)
const prepare = async (name: string) => prepareEvidence(read(name), await inspect(name))
const codes = (problems: readonly { readonly code: string }[]): readonly string[] =>
  problems.map((p) => p.code)

const faulty = {
  '加密.pdf': 'encrypted',
  '截断.pdf': 'truncated',
  '空文件.pdf': 'empty-file',
  '伪装.pdf': 'mislabelled',
}

describe('the sample evidence', () => {
  test.each(Object.entries(faulty))('%s is found to be %s and not prepared', async (name, code) => {
    expect(codes((await inspect(name)).problems)).toEqual([code])
    const prepared = await prepare(name)
    expect(prepared.ok).toBe(false)
    expect(codes(prepared.problems)).toEqual([code])
  })

  test('all others are sound, and prepared', async () => {
    const others = readdirSync(folder).filter((name) => !(name in faulty))
    expect(others.length).toBeGreaterThan(30)
    for (const name of others) {
      const { problems, bytes, sha256 } = await inspect(name)
      expect([name, ...codes(problems)]).toEqual([name])
      expect(bytes).toBeGreaterThan(0)
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
      expect((await prepare(name)).ok).toBe(true)
    }
  })

  test('the big one keeps its 80 pages, byte for byte', async () => {
    const prepared = await prepare('大册.pdf')
    expect(prepared.ok && prepared.pages.map((p) => p.page)).toEqual(
      Array.from({ length: 80 }, (_, i) => i + 1),
    )
    expect(prepared.ok && Buffer.from(prepared.bytes).equals(read('大册.pdf'))).toBe(true)
  })

  test('A3 landscape is known as such', async () => {
    const prepared = await prepare('金陵钢铁+混凝土养护工艺优化+应用证明.pdf')
    expect(prepared.ok && prepared.pages).toMatchObject([
      { page: 1, size: 'A3', landscape: true },
      { page: 2, size: 'A3', landscape: true },
      { page: 3, size: 'A3', landscape: true },
    ])
  })

  test('a photograph taken upright is a portrait page, its JPEG data untouched', async () => {
    const prepared = await prepare('现场照片-旋转.jpg')
    if (!prepared.ok) throw new Error('not prepared')
    expect(prepared).toMatchObject({
      kind: 'pdf',
      extension: 'pdf',
      pages: [{ landscape: false, size: 'A4' }],
    })
    expect(Buffer.from(prepared.bytes).includes(Buffer.from(read('现场照片-旋转.jpg')))).toBe(true)
  })

  test('a drawing stays a PNG', async () => {
    expect(await prepare('示意图.png')).toMatchObject({
      ok: true,
      kind: 'image',
      extension: 'png',
      pages: [{ page: 1 }],
    })
  })
})
