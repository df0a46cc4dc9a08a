import type { TextFormat } from '../../../shared/record/field.ts'
import { parseCreditCode } from '../../../shared/rules/credit-code.ts'
import { parseIdNumber } from '../../../shared/rules/id-number.ts'
import { parsePatentNumber } from '../../../shared/rules/patent-number.ts'
import type { Random } from './random.ts'

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.int(0, 9)).join('')

const two = (n: number): string => String(n).padStart(2, '0')

/** The rules themselves say which check character is right. */
const patentNumber = (random: Random): string => {
  const body = `${random.int(2008, 2026)}${random.pick([1, 1, 2, 2, 3])}${digits(random, 7)}`
  const parsed = parsePatentNumber(`${body}.0`)
  return parsed.ok ? parsed.number : `${body}.${'expected' in parsed ? parsed.expected : ''}`
}

const creditCode = (random: Random): string => {
  const body = `9132${two(random.int(1, 13))}00MA${digits(random, 7)}`
  const parsed = parseCreditCode(`${body}0`)
  return parsed.ok ? parsed.code : `${body}${'expected' in parsed ? parsed.expected : ''}`
}

const idNumber = (random: Random): string => {
  const birth = `${random.int(1960, 2004)}${two(random.int(1, 12))}${two(random.int(1, 28))}`
  const body = `32${two(random.int(1, 13))}${two(random.int(1, 28))}${birth}${digits(random, 3)}`
  const found = [...'0123456789X'].map((check) => body + check).find((number) => parseIdNumber(number).ok)
  if (found === undefined) throw new Error(`no check character fits ${body}`)
  return found
}

/** An identifier that its rule takes, in the form in which it is kept. */
export const validIdentifier = (random: Random, format: TextFormat): string => {
  switch (format) {
    case 'patentNumber':
      return patentNumber(random)
    case 'creditCode':
      return creditCode(random)
    case 'idNumber':
      return idNumber(random)
    case 'regionCode':
      return `32${two(random.int(1, 13))}00`
    case 'phone':
      return random.chance(0.8)
        ? `1${random.pick([3, 5, 7, 8])}${digits(random, 9)}`
        : `025-8${digits(random, 7)}`
    case 'documentNumber':
      return `苏工发〔${random.int(2010, 2026)}〕${random.int(1, 99)}号`
    case 'classification':
      return `${random.pick([...'ABCDEFGH'])}${two(random.int(1, 99))}${random.pick([...'BCDFGKLM'])} ${random.int(1, 99)}/${two(random.int(1, 99))}`
  }
}
