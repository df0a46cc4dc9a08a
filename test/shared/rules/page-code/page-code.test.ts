import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkCharacter,
  formatPageCode,
  pageCodeAlphabet,
  pageCodeBody,
  parsePageCode,
} from '../../../../shared/rules/page-code/page-code.ts'

const character = fc.constantFrom(...pageCodeAlphabet)
const code = fc
  .array(character, { minLength: pageCodeBody, maxLength: pageCodeBody })
  .map((letters) => letters.join(''))
  .map((body) => `${body}${checkCharacter(body)}`)

describe('a page code', () => {
  it('is read in whatever way it is typed', () => {
    fc.assert(
      fc.property(code, (whole) => {
        const printed = formatPageCode(whole)
        expect(printed).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u)
        for (const typed of [
          whole,
          printed,
          printed.toLowerCase(),
          ` ${printed.replaceAll('-', '－')} `,
          printed.replaceAll('-', ' – '),
          printed.replaceAll('0', 'o').replaceAll('1', 'l'),
          `JX:${whole}`,
        ])
          expect(parsePageCode(typed)).toEqual({ ok: true, code: whole })
      }),
    )
  })

  it('with one other character is refused', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: pageCodeBody }), character, (whole, at, other) => {
        fc.pre(whole[at] !== other)
        const mistyped = `${whole.slice(0, at)}${other}${whole.slice(at + 1)}`
        expect(parsePageCode(mistyped)).toEqual({ ok: false, problem: 'check' })
      }),
    )
  })

  it('with any two characters changed about is refused', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: pageCodeBody }), fc.nat({ max: pageCodeBody }), (whole, a, b) => {
        fc.pre(whole[a] !== whole[b])
        const letters = [...whole]
        ;[letters[a], letters[b]] = [letters[b] ?? '', letters[a] ?? '']
        expect(parsePageCode(letters.join(''))).toEqual({ ok: false, problem: 'check' })
      }),
    )
  })

  it.each([
    ['', 'length'],
    ['7K3M-9QXV', 'length'],
    ['7K3M-9QXV-2B4T-1', 'length'],
    ['7K3M-9QXU-2B4T', 'character'],
    ['七K3M-9QXV-2B4T', 'character'],
  ])('“%s” is refused for its %s', (text, problem) => {
    expect(parsePageCode(text)).toEqual({ ok: false, problem })
  })
})
