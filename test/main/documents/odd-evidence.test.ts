import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { chooseEngine, type EngineName } from '../../../main/features/documents/engine/typeset-engine.ts'
import { inspectEvidence } from '../../../main/features/documents/evidence/inspect-evidence.ts'
import { pdfInfo } from '../../../main/features/documents/evidence/pdf-text.ts'
import { prepareEvidence } from '../../../main/features/documents/evidence/prepare-evidence.ts'
import { onePagePdf } from './build-pdf.ts'

const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/odd-evidence/${name}`, import.meta.url)))

const sound = [
  ['owner-password.pdf', 2],
  ['object-streams.pdf', 2],
  ['fax-jbig2-jpeg2000.pdf', 3],
  ['huge-page.pdf', 1],
  ['no-size-page.pdf', 2],
  ['cmyk.jpg', 1],
  ['progressive.jpg', 1],
  ['grey-16-bit.png', 1],
  ['palette.png', 1],
  ['alpha.png', 1],
  ['interlaced.png', 1],
] as const

describe.each<EngineName>(['native', 'wasm'])('odd but sound evidence, printed by %s', (name) => {
  const engine = chooseEngine(name)
  afterAll(async () => (await engine).close())

  test.each(sound)('%s', async (file, pages) => {
    const bytes = read(file)
    const inspection = await inspectEvidence(bytes, file)
    expect(inspection.problems).toEqual([])
    const prepared = await prepareEvidence(bytes, inspection)
    if (!prepared.ok) throw new Error('not prepared')
    expect(prepared.pages).toHaveLength(pages)
    const path = `/1.${prepared.extension}`
    const images = prepared.pages.map(({ page }) => {
      const which = prepared.kind === 'pdf' ? `, page: ${page}` : ''
      return `#image("${path}"${which}, height: 20cm, alt: "佐证")`
    })
    const pdf = await (await engine).pdf({
      main: images.join('\n#pagebreak()\n'),
      files: [{ path, bytes: prepared.bytes }],
      documentDate: '2026-01-01',
    })
    expect((await pdfInfo(pdf)).pages).toBe(pages)
  })
})

test('a cut picture of any of these kinds is found', async () => {
  for (const [file] of sound) {
    if (file.endsWith('.pdf')) continue
    const bytes = read(file)
    const inspection = await inspectEvidence(bytes.subarray(0, Math.floor(bytes.length * 0.7)), file)
    expect(inspection.problems.length, file).toBeGreaterThan(0)
  }
})

test('a file whose table of objects is broken is refused, since what can be mended need not be what was sent', async () => {
  const inspection = await inspectEvidence(read('broken-table.pdf'), 'broken-table.pdf')
  expect(inspection.problems).toEqual([{ code: 'truncated', detail: 'cross-reference table' }])
})

test('a form that only its own program can draw is not taken for the page that says so', async () => {
  const xfa = onePagePdf({
    content: 'q Q',
    catalogue: '/NeedsRendering true /AcroForm << /Fields [] /XFA 5 0 R >>',
    more: ['<< /Length 0 >>\nstream\n\nendstream'],
  })
  expect((await inspectEvidence(xfa, 'a.pdf')).problems).toEqual([{ code: 'unsupported', detail: 'XFA' }])
})
