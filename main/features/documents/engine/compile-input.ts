import { fontFamilies } from './font-names.ts'
import type { TypesetInput } from './typeset-engine.ts'
import { TypesetError } from './typeset-error.ts'

export const mainPath = '/main.typ'

/** Lines that `mainSource` puts before the caller's first line; diagnostics count without them. */
export const preludeLines = 1

/**
 * The main file as compiled. Without a fixed date Typst writes the clock into the PDF; with fallback the native
 * engine takes whatever font is installed for a character ours lack, so pages would differ from machine to machine.
 */
export const mainSource = (input: TypesetInput): string => {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input.documentDate)
  if (!date) throw new TypesetError('compile', `documentDate must be YYYY-MM-DD, not ${input.documentDate}`)
  const [year, month, day] = date.slice(1).map(Number)
  const set = `#set document(date: datetime(year: ${year}, month: ${month}, day: ${day}))`
  return `${set}; #set text(font: ("Noto Serif SC", "Noto Sans SC"), fallback: false)\n${input.main}`
}

/** `sys.inputs`: the date, and the families of fonts beyond the bundled ones as a JSON array. */
export const systemInputs = (input: TypesetInput, fonts: readonly Uint8Array[]): Record<string, string> => {
  const extra = [...new Set(fonts.flatMap(fontFamilies))].filter(
    (name) => !/^Noto (Serif|Sans) SC/.test(name),
  )
  return { documentDate: input.documentDate, extraFonts: JSON.stringify(extra) }
}
