import { parsePatentNumber } from '../../shared/rules/patent-number.ts'
import { normaliseText } from '../../shared/text/normalise-text.ts'

/** ZL 2021 1 5698269.3, as certificates print it: whole or cut off anywhere. */
const printedNumber = /(?<![a-z])(?:zl|cn)[\s:：]*(\d[\d\s]*(?:\.\s*[\dx])?)/gu

/** Words of a query, normalised. A patent number in any spelling becomes the one that records keep. */
export const searchWords = (query: string): readonly string[] =>
  normaliseText(query)
    .replace(printedNumber, (_, number: string) => ` ${number.replace(/\s/gu, '')} `)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const parsed = /^\d[\dx.]+$/u.test(word) ? parsePatentNumber(word) : null
      return parsed?.ok ? parsed.number.toLowerCase() : word
    })
