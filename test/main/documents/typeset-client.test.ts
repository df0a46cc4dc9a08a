import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createTypesetter, type Typesetter } from '../../../main/features/documents/engine/typeset-client.ts'
import type { EngineName, TypesetInput } from '../../../main/features/documents/engine/typeset-engine.ts'
import { TypesetError } from '../../../main/features/documents/engine/typeset-error.ts'

const page = (main: string): TypesetInput => ({
  main,
  files: [],
  documentDate: '2026-01-01',
})
/** Long enough that cancelling meets it at work. */
const endless = page('#for i in range(200000) [= 标题 #i \n 正文#lorem(80) ]')

const made: Typesetter[] = []
const typesetter = (engine: EngineName): Typesetter => {
  const one = createTypesetter({ engine })
  made.push(one)
  return one
}
afterEach(() => {
  for (const one of made.splice(0)) one.close()
})

describe.each<EngineName>(['native', 'wasm'])('typesetting process with %s', (name) => {
  test('gives pages, pictures and its name, in the order asked', async () => {
    const setter = typesetter(name)
    const [pdf, pages, chosen] = await Promise.all([
      setter.pdf(page('= 你好')),
      setter.svgPages(page('甲\n#pagebreak()\n乙')),
      setter.engine(),
    ])
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(pages).toHaveLength(2)
    expect(chosen.name).toBe(name)
  })

  test('cancelling kills it at once, and the next call works', async () => {
    const setter = typesetter(name)
    await setter.engine()
    const stop = new AbortController()
    const started = performance.now()
    setTimeout(() => stop.abort(), 300)
    const failure = await setter.pdf(endless, stop.signal).catch((reason: unknown) => reason)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(failure).toBeInstanceOf(TypesetError)
    expect((failure as TypesetError).kind).toBe('cancelled')
    expect((await setter.pdf(page('好'))).length).toBeGreaterThan(1000)
  })

  test('diagnostics of the compiler come through', async () => {
    const failure = await typesetter(name)
      .pdf(page('#oops'))
      .catch((reason: unknown) => reason)
    expect(failure).toBeInstanceOf(TypesetError)
    expect((failure as TypesetError).diagnostics[0]?.message).toBe('unknown variable: oops')
  })

  test('a large document goes from disk to disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'typeset-'))
    try {
      await writeFile(join(folder, 'in.json'), '{"a":"甲"}')
      const target = join(folder, 'out.pdf')
      const input = page('#json("/data.json").a')
      const disk = [{ path: '/data.json', file: join(folder, 'in.json') }]
      const { bytes, sha256 } = await typesetter(name).pdfFile(input, disk, target)
      const written = await readFile(target)
      expect(written.length).toBe(bytes)
      expect(createHash('sha256').update(written).digest('hex')).toBe(sha256)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

test('a call on a closed typesetter is refused', async () => {
  const setter = createTypesetter()
  setter.close()
  await expect(setter.pdf(page('好'))).rejects.toBeInstanceOf(TypesetError)
})

test('a file that cannot be read on the other side is a typed error, and the next call works', async () => {
  const setter = typesetter('wasm')
  const failure = await setter
    .pdfFile(page('好'), [{ path: '/a', file: '/no/such/file' }], '/no/such/target')
    .catch((reason: unknown) => reason)
  expect((failure as TypesetError).kind).toBe('crashed')
  expect((await setter.pdf(page('好'))).length).toBeGreaterThan(1000)
})

test('a crash of the process is a typed error, and the next call starts a new one', async () => {
  const born: ChildProcess[] = []
  const note = (message: unknown): void => {
    born.push((message as { readonly process: ChildProcess }).process)
  }
  subscribe('child_process', note)
  try {
    const setter = typesetter('native')
    await setter.engine()
    setTimeout(() => born[0]?.kill('SIGSEGV'), 200)
    const failure = await setter.pdf(endless).catch((reason: unknown) => reason)
    expect(failure).toBeInstanceOf(TypesetError)
    expect((failure as TypesetError).kind).toBe('crashed')
    expect((await setter.pdf(page('好'))).length).toBeGreaterThan(1000)
    expect(born).toHaveLength(2)
  } finally {
    unsubscribe('child_process', note)
  }
})
