import { fontFamilies } from './font-names.ts'
import type { FontFile } from './font-shelf.ts'
import type { TypesetInput } from './typeset-engine.ts'
import { TypesetError } from './typeset-error.ts'

export const mainPath = '/main.typ'

/** Lines that `mainSource` puts before the caller's first line; diagnostics count without them. */
export const preludeLines = 1

const ownFamilies = ['Noto Serif SC', 'Noto Sans SC'] as const

/** Families to ask for what Noto lacks: fonts of the settings, then symbols, then rare characters. */
const furtherFamilies = (fonts: readonly FontFile[]): readonly string[] =>
  [...new Set(fonts.flatMap(({ bytes }) => fontFamilies(bytes)))].filter(
    (name) => !ownFamilies.some((own) => name.startsWith(own)),
  )

/**
 * The main file as compiled. Without a fixed date Typst writes the clock into the PDF; with fallback the native
 * engine takes whatever font is installed for a character ours lack, so pages would differ from machine to machine.
 */
export const mainSource = (input: TypesetInput, fonts: readonly FontFile[]): string => {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input.documentDate)
  if (!date) throw new TypesetError('compile', `documentDate must be YYYY-MM-DD, not ${input.documentDate}`)
  const [year, month, day] = date.slice(1).map(Number)
  const set = `#set document(date: datetime(year: ${year}, month: ${month}, day: ${day}))`
  const families = JSON.stringify([...ownFamilies, ...furtherFamilies(fonts)]).slice(1, -1)
  return `${set}; #set text(font: (${families}), fallback: false)\n${input.main}`
}

/** `sys.inputs`: the date, and the families beyond those that templates name themselves as a JSON array. */
export const systemInputs = (input: TypesetInput, fonts: readonly FontFile[]): Record<string, string> => ({
  documentDate: input.documentDate,
  extraFonts: JSON.stringify(furtherFamilies(fonts)),
})
