import { parseIdNumber } from '../../../shared/rules/id-number.ts'

/** Characters whose words are stored in one go: about 10 ms of work. */
const charactersAtOnce = 20_000

/** ID numbers are kept under lock wherever they are entered; the index is no place to find them in. */
const withoutIdNumbers = (text: string): string =>
  text.replace(/(?<!\d)\d{17}[\dXx](?!\d)/gu, (number) => (parseIdNumber(number).ok ? '' : number))

/** Lines of a page are broken for its width, in the midst of words, and what draws it parts Han from figures. */
const inOneLine = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim()

interface PageText {
  readonly page: number
  readonly text: string
}

/** The texts of a file's pages that have any, by their numbers from 1, as they are stored together; never none. */
export const pagesInPortions = (pages: readonly string[]): readonly (readonly PageText[])[] => {
  const portions: PageText[][] = [[]]
  let characters = 0
  for (const [at, raw] of pages.entries()) {
    const text = inOneLine(withoutIdNumbers(raw))
    // Scans have none.
    if (text === '') continue
    if (characters > charactersAtOnce) {
      portions.push([])
      characters = 0
    }
    portions.at(-1)?.push({ page: at + 1, text })
    characters += text.length
  }
  return portions
}
