import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fontFamilies } from '../../../main/features/documents/engine/font-names.ts'
import { fontPath, readFont, textFontFiles } from '../../../main/features/documents/engine/fonts.ts'
import { missingGlyphs, printable } from '../../../main/features/documents/engine/glyph-coverage.ts'
import { chooseEngine, type EngineName } from '../../../main/features/documents/engine/typeset-engine.ts'
import { TypesetError } from '../../../main/features/documents/engine/typeset-error.ts'

const layout = await readFile(
  new URL('../../../main/features/documents/templates/layout.typ', import.meta.url),
)

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

let folder = ''
let added = ''
/** One of our fonts under a family name that nothing else has. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fonts-'))
  added = join(folder, '单位自备字体.ttf')
  const copy = Buffer.from(await readFont(fontPath(textFontFiles[2])))
  const [from, to] = [utf16be('Noto Sans SC'), utf16be('Own Sans XYZ')]
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) to.copy(copy, at)
  await writeFile(added, copy)
})
afterAll(() => rm(folder, { recursive: true }))

describe.each<EngineName>(['native', 'wasm'])('a font added in the settings, with %s', (name) => {
  test('is asked for a character before our own fonts for symbols and rare names, and is named', async () => {
    expect(fontFamilies(await readFont(added))).toContain('Own Sans XYZ')
    const main =
      '#import "/layout.typ": songti\n' +
      '#if songti.at(2) != "Own Sans XYZ" { panic(repr(songti)) }\n#set text(font: songti.at(2))\n甲'
    const input = { main, files: [{ path: '/layout.typ', bytes: layout }], documentDate: '2026-01-01' }

    const without = await chooseEngine(name)
    await expect(without.pdf(input)).rejects.toBeInstanceOf(TypesetError)
    without.close()

    const withFont = await chooseEngine(name, [added])
    const pdf = await withFont.pdf(input)
    withFont.close()
    expect(Buffer.from(pdf).toString('latin1')).toContain('FontFile')
    expect(withFont.fonts().map((font) => font.name)).toContain('单位自备字体.ttf')
  })
})

test('a font added in the settings counts for what can be printed; one that is gone is an error, not a gap', async () => {
  expect(missingGlyphs('甲', await printable([added]))).toEqual([])
  await expect(printable([join(folder, 'gone.ttf')])).rejects.toThrow('ENOENT')
})
