import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '../../../main/shell/safe-file-name.ts'

test('Chinese names and their signs stay as written', () => {
  const name = '泰山建筑+陆昊污水泵站格栅焊接操作法+应用证明（盖章）〔2026〕3号.pdf'
  expect(safeFileName(name)).toBe(name)
})

test('a long name keeps its beginning and its extension', () => {
  const short = safeFileName(`${'长'.repeat(200)}.xlsx`)
  expect(short).toMatch(/^长+\.xlsx$/)
  expect(Buffer.byteLength(short)).toBeLessThanOrEqual(200)
})

test('any text becomes a name that stays in its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const name = safeFileName(text)
      expect(name).not.toMatch(/[\\/:*?"<>|]|^\.|[. ]$/)
      expect([...name].every((character) => (character.codePointAt(0) ?? 0) >= 32)).toBe(true)
      expect(name.length).toBeGreaterThan(0)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
      expect(safeFileName(name)).toBe(name)
    }),
  )
})
