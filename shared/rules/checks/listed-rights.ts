import { parsePatentNumber } from '../patent-number.ts'
import type { CheckEntry } from './check-context.ts'
import { answerText } from './pack-parameters.ts'

const written = /(?:ZL|CN)?\s*(?:\d[\s\d]{10,20}\d|\d{8})\s*[.．。]\s*[\dXx]/giu

/** Numbers of the patents that an entry lists among its rights, as they are stored; ones that are wrong are left out. */
export const listedRights = (entry: CheckEntry): readonly string[] => [
  ...new Set(
    [...answerText(entry, 'intellectualProperty').matchAll(written)].flatMap(([text]) => {
      const parsed = parsePatentNumber(text)
      return parsed.ok ? [parsed.number] : []
    }),
  ),
]

/** The patent that an entry rests on, and those that it lists. */
export const rightsOf = (entry: CheckEntry): readonly string[] => [
  ...new Set([...(entry.patentNumber ? [entry.patentNumber] : []), ...listedRights(entry)]),
]
