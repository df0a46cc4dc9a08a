import { hasLossyMark } from '../../text/normalise-text.ts'
import { quoted, say } from '../../text/say.ts'
import type { Check, CheckEntry, EntryContext } from './check-context.ts'
import { formOf, labelOf } from './pack-parameters.ts'

interface Printed {
  readonly field: string
  readonly text: string
}

const names = (entry: CheckEntry): readonly Printed[] => [
  { field: 'title', text: entry.title },
  { field: 'unit', text: entry.unit?.text ?? '' },
  { field: 'recommender', text: entry.recommender?.text ?? '' },
  ...entry.completers.map((person) => ({ field: 'completers', text: person.name })),
  { field: 'contact', text: entry.contact ?? '' },
]

/** Everything of the entry that its dossier prints. */
const printed = (entry: CheckEntry, context: EntryContext): readonly Printed[] => [
  ...names(entry),
  ...entry.completers.map((person) => ({
    field: 'completers',
    text: [person.unit, person.post, person.skill, person.contribution].join(''),
  })),
  ...formOf(entry, context)
    .filter(({ field }) => field.startsWith('answers.'))
    .map(({ field }) => ({ field, text: String(entry.answers[field.slice('answers.'.length)] ?? '') })),
]

/** 许?: the character is lost, and nobody may guess which it was. */
export const lossyCharacters: Check = (entry, context) =>
  names(entry)
    .filter(({ text }) => hasLossyMark(text))
    .map(({ field, text }) => ({
      field,
      message: say(
        '“{label}”中“{text}”的“?”是转存时丢失的字，请对照原件改正。',
        'In “{label}”, the “?” of “{text}” is a character that was lost in conversion; correct it after the original.',
        { label: labelOf(field, entry, context), text },
      ),
    }))

export const rareCharacters: Check = (entry, context) => {
  const byField = new Map<string, string>()
  for (const { field, text } of printed(entry, context)) byField.set(field, (byField.get(field) ?? '') + text)
  return [...byField].flatMap(([field, text]) => {
    const missing = context.missingGlyphs(text)
    if (missing.length === 0) return []
    const message = say(
      '“{label}”中的{characters}现有字体不能印出，请在“设置 · 字体”中加入含该字的字体文件。',
      'The fonts at hand cannot print {characters} in “{label}”; add a font file with it under Settings, Fonts.',
      { label: labelOf(field, entry, context), characters: quoted(missing) },
    )
    return [{ field, message }]
  })
}
