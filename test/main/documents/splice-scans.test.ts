import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { standInFor } from '../../../main/features/documents/engine/stand-in.ts'
import { createTypesetter } from '../../../main/features/documents/engine/typeset-client.ts'
import type { EngineName, TypesetInput } from '../../../main/features/documents/engine/typeset-engine.ts'
import { inspectEvidence } from '../../../main/features/documents/evidence/inspect-evidence.ts'
import { pdfInfo, pdfPagePng } from '../../../main/features/documents/evidence/pdf-text.ts'
import { prepareEvidence } from '../../../main/features/documents/evidence/prepare-evidence.ts'

const samples = new URL('../../fixtures/samples/证明材料/', import.meta.url)
const names = ['现场照片-旋转.jpg', '扫描件-盖章页.jpg', '大册.pdf', '示意图.png']

const input: TypesetInput = {
  main: [
    '#set document(title: "汇编")',
    '= 照片',
    '#image("/0.pdf", height: 20cm, alt: "照片")',
    '#pagebreak()',
    '= 扫描',
    '#image("/1.pdf", height: 20cm, alt: "扫描")',
    '#pagebreak()',
    '= 其他',
    '#image("/2.pdf", page: 7, height: 10cm, alt: "册")',
    '#image("/3.png", height: 5cm, alt: "图")',
    '#image("/0.pdf", height: 5cm, alt: "照片再一次")',
  ].join('\n'),
  files: [],
  documentDate: '2026-01-01',
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'splice-'))
  for (const [i, name] of names.entries()) {
    const bytes = new Uint8Array(await readFile(new URL(name, samples)))
    const prepared = await prepareEvidence(bytes, await inspectEvidence(bytes, name))
    if (!prepared.ok) throw new Error(`${name} was not prepared`)
    await writeFile(join(folder, `${i}.${prepared.extension}`), prepared.bytes)
  }
})
afterAll(() => rm(folder, { recursive: true }))

const disk = () =>
  ['0.pdf', '1.pdf', '2.pdf', '3.png'].map((name) => ({ path: `/${name}`, file: join(folder, name) }))

test('only our own wrapped photographs get a stand-in, which is small and sound', async () => {
  expect(await standInFor(join(folder, '2.pdf'))).toBeUndefined()
  expect(await standInFor(join(folder, '3.png'))).toBeUndefined()
  const standIn = await standInFor(join(folder, '0.pdf'))
  expect(standIn?.bytes.length).toBeLessThan(2000)
  expect((await inspectEvidence(standIn?.bytes ?? new Uint8Array(), 'a.pdf')).problems).toEqual([])
})

describe.each<EngineName>(['native', 'wasm'])('a volume by %s', (engine) => {
  test('looks the same with spliced scans as when typeset whole, and is sound and repeatable', async () => {
    const setter = createTypesetter({ engine })
    try {
      const files = await Promise.all(
        disk().map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await readFile(file)) })),
      )
      const whole = await setter.pdf({ ...input, files })
      const target = join(folder, `${engine}.pdf`)
      const first = await setter.pdfFile(input, disk(), target)
      const spliced = new Uint8Array(await readFile(target))
      const second = await setter.pdfFile(input, disk(), target)
      expect(second).toEqual(first)
      expect(first.bytes).toBe(spliced.length)
      // Damaged offsets would be found here.
      expect((await inspectEvidence(spliced, 'a.pdf')).problems).toEqual([])
      expect(await pdfInfo(spliced)).toEqual(await pdfInfo(whole))
      for (const page of [1, 2, 3]) {
        const [ours, theirs] = [await pdfPagePng(spliced, page, 500), await pdfPagePng(whole, page, 500)]
        expect(Buffer.from(ours).equals(Buffer.from(theirs))).toBe(true)
      }
      expect(Buffer.from(spliced).includes('scan:')).toBe(false)
    } finally {
      setter.close()
    }
  })
})
