import { afterAll, describe, expect, test } from 'vitest'
import {
  chooseEngine,
  type EngineName,
  nativeAvailable,
  type TypesetInput,
} from '../../../main/features/documents/engine/typeset-engine.ts'
import { TypesetError } from '../../../main/features/documents/engine/typeset-error.ts'
import { pdfText } from '../../../main/features/documents/evidence/pdf-text.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const input: TypesetInput = {
  main: [
    '#import "/lib.typ": greet',
    '#set document(title: "标题㛃", author: "金陵钢铁")',
    '= 第一章',
    '#greet *粗体* 㛃𬭩 #json("/data.json").name #sys.inputs.documentDate',
    '#pagebreak()',
    '== 第二节',
    '正文',
  ].join('\n'),
  files: [
    { path: '/lib.typ', bytes: bytesOf('#let greet = [你好]') },
    { path: '/data.json', bytes: bytesOf('{"name":"甲"}') },
  ],
  documentDate: '2026-03-05',
}

/** Names of the embedded fonts, without the tag of the subset. */
const fontsIn = (pdf: Uint8Array): ReadonlySet<string> =>
  new Set(
    [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g),
    ].map((found) => found[1] ?? ''),
  )

const engines: readonly EngineName[] = ['native', 'wasm']

test('the native engine is there on the machines this is tested on', async () => {
  expect(await nativeAvailable()).toBe(true)
  const chosen = await chooseEngine()
  expect(chosen.name).toBe('native')
  chosen.close()
})

describe.each(engines)('engine %s', (name) => {
  const engine = chooseEngine(name)
  afterAll(async () => (await engine).close())

  test('names itself and its version', async () => {
    expect((await engine).name).toBe(name)
    expect((await engine).version).toMatch(/^typst-ts-\w+-compiler 0\.\d+\.\d+$/)
  })

  test('gives a tagged PDF with outline, title, fixed date and embedded fonts', async () => {
    const pdf = Buffer.from(await (await engine).pdf(input)).toString('latin1')
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(pdf).toMatch(/\/Outlines \d+ 0 R/)
    expect(pdf).toContain('D:20260305')
    expect(pdf).toContain('FontFile')
  })

  test('gives the same bytes for the same input, in this and in a new engine', async () => {
    const first = Buffer.from(await (await engine).pdf(input))
    const again = Buffer.from(await (await engine).pdf(input))
    const fresh = await chooseEngine(name)
    const elsewhere = Buffer.from(await fresh.pdf(input))
    fresh.close()
    expect(again.equals(first)).toBe(true)
    expect(elsewhere.equals(first)).toBe(true)
    const otherDay = Buffer.from(await (await engine).pdf({ ...input, documentDate: '2026-03-06' }))
    expect(otherDay.equals(first)).toBe(false)
  })

  test('gives one self-contained SVG per page', async () => {
    const pages = await (await engine).svgPages(input)
    expect(pages).toHaveLength(2)
    for (const page of pages) {
      expect(page.slice(0, 200)).toContain('viewBox="0 0 596 842"')
      expect(/<script|<style|foreignObject/.exec(page)).toBeNull()
      const used = [...page.matchAll(/href="#([^"]+)"/g)].map((m) => m[1])
      expect(used.length).toBeGreaterThan(0)
      expect(used.filter((id) => !page.includes(`id="${id}"`))).toEqual([])
    }
  })

  test('a fault of the template is a typed error that names file and line', async () => {
    const broken = { ...input, main: '= 好\n#nothing()\n' }
    const failure = await (await engine).pdf(broken).catch((reason: unknown) => reason)
    expect(failure).toBeInstanceOf(TypesetError)
    if (!(failure instanceof TypesetError)) return
    expect(failure.kind).toBe('compile')
    expect(failure.error.code).toBe('typeset-failed')
    expect(failure.diagnostics[0]).toMatchObject({
      severity: 'error',
      message: 'unknown variable: nothing',
      path: '/main.typ',
      line: 2,
      column: 2,
    })
  })

  test('a fault in an included template names that file', async () => {
    const files = [{ path: '/lib.typ', bytes: bytesOf('\n#let greet = missing') }]
    const failure = await (await engine).pdf({ ...input, files }).catch((reason: unknown) => reason)
    expect((failure as TypesetError).diagnostics[0]).toMatchObject({ path: '/lib.typ', line: 2 })
  })

  test('nothing of the disk can be read', async () => {
    const failure = await (await engine)
      .pdf({ ...input, main: '#read("/../../../../etc/passwd")', files: [] })
      .catch((reason: unknown) => reason)
    expect(failure).toBeInstanceOf(TypesetError)
  })

  test('characters outside our fonts never bring in a font of the machine', async () => {
    const pdf = await (await engine).pdf({ ...input, main: '甲⛄\u{30041}', files: [] })
    expect(fontsIn(pdf)).toEqual(new Set(['NotoSerifSC-Regular']))
  })

  test('a rare character or a sign that Noto lacks comes from our own further fonts, and from nowhere else', async () => {
    const own = await chooseEngine(name)
    const plain = await own.pdf({ ...input, main: '许㛃𬭩' })
    expect(fontsIn(plain)).toEqual(new Set(['NotoSerifSC-Regular']))
    const usual = own.fonts().map((font) => font.name)
    expect(usual).toContain('DejaVuSans.ttf')
    expect(usual.some((font) => font.startsWith('rare'))).toBe(false)

    const rare = await own.pdf({ ...input, main: '𠮷 䶮 㛃 𬭩 𰻝 \u{2EBF0} 𠟛 ☑ CO₂' })
    own.close()
    expect(fontsIn(rare)).toEqual(
      new Set([
        'NotoSerifSC-Regular',
        'NotoSansSC-Regular',
        'JiangxinRareSong',
        'JiangxinRareMing',
        'DejaVuSans',
        'DejaVuSerif',
      ]),
    )
    expect((await pdfText(rare))[0]?.trim()).toBe('𠮷 䶮 㛃 𬭩 𰻝 \u{2EBF0} 𠟛 ☑ CO₂')
    expect(own.fonts().map((font) => font.name)).toEqual([...usual, 'rare-song.ttf', 'rare-ming.ttf'])
    expect(own.fonts().every((font) => /^[0-9a-f]{64}$/.test(font.sha256))).toBe(true)
  })
})
