import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { fontFamilies } from '../../../main/features/documents/engine/font-names.ts'
import { bundledFonts } from '../../../main/features/documents/engine/fonts.ts'
import { chooseEngine, type EngineName } from '../../../main/features/documents/engine/typeset-engine.ts'
import { TypesetError } from '../../../main/features/documents/engine/typeset-error.ts'

const layout = await readFile(
  new URL('../../../main/features/documents/templates/layout.typ', import.meta.url),
)

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** One of our fonts under a family name that nothing else has. */
const renamed = async (): Promise<Uint8Array> => {
  const copy = Buffer.from((await bundledFonts())[2] ?? [])
  const [from, to] = [utf16be('Noto Sans SC'), utf16be('Rare Sans XY')]
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) to.copy(copy, at)
  return new Uint8Array(copy)
}

describe.each<EngineName>(['native', 'wasm'])('a font added in the settings, with %s', (name) => {
  test('is the last of the families that templates use', async () => {
    const font = await renamed()
    expect(fontFamilies(font)).toContain('Rare Sans XY')
    const main =
      '#import "/layout.typ": songti\n' +
      '#if songti.last() != "Rare Sans XY" { panic(repr(songti)) }\n#set text(font: songti.last())\n甲'
    const input = {
      main,
      files: [{ path: '/layout.typ', bytes: layout }],
      fonts: undefined,
      documentDate: '2026-01-01',
    }

    const without = await chooseEngine(name)
    await expect(without.pdf(input)).rejects.toBeInstanceOf(TypesetError)
    without.close()

    const withFont = await chooseEngine(name, [font])
    const pdf = await withFont.pdf(input)
    withFont.close()
    expect(Buffer.from(pdf).toString('latin1')).toContain('FontFile')
  })
})
