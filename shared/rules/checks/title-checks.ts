import { countGraphemes } from '../../text/count-graphemes.ts'
import { normaliseText } from '../../text/normalise-text.ts'
import { say } from '../../text/say.ts'
import type { Check, EntryContext } from './check-context.ts'
import { labelOf, listParameter, numberParameter } from './pack-parameters.ts'

export const titleLength: Check = (entry, context) => {
  const limit = numberParameter(context.pack, 'titleMaxLength')
  const length = countGraphemes(entry.title)
  if (limit === null || length <= limit) return []
  const label = labelOf('title', entry, context)
  const message = say(
    '“{label}”{length} 字（含标点），超过 {limit} 字上限，请删减 {over} 字。',
    '“{label}” has {length} characters with punctuation, more than the {limit} allowed; shorten it by {over}.',
    { label, length, limit, over: length - limit },
  )
  return [{ field: 'title', message }]
}

interface Name {
  readonly written: string
  readonly key: string
}

const searchable = (names: readonly string[]): readonly Name[] =>
  names.filter((name) => [...name].length >= 2).map((written) => ({ written, key: normaliseText(written) }))

const unitNames = new WeakMap<EntryContext['units'], readonly Name[]>()

/** Names of all units, made ready once for all entries of a check. */
const unitNamesOf = ({ units }: EntryContext): readonly Name[] => {
  const known = unitNames.get(units)
  if (known) return known
  const names = searchable([...units.values()].flatMap((unit) => [unit.name, unit.shortName ?? '']))
  unitNames.set(units, names)
  return names
}

export const titleCompanyName: Check = (entry, context) => {
  const title = normaliseText(entry.title)
  const isIn = ({ key }: Name): boolean => title.includes(key)
  const found = (
    searchable([entry.unit?.text ?? '']).find(isIn) ??
    unitNamesOf(context).find(isIn) ??
    searchable(listParameter(context.pack, 'brandWords')).find(isIn)
  )?.written
  if (!found) return []
  const message = say(
    '“{label}”中出现单位或品牌名称“{found}”，请删去；确需保留的请说明理由。',
    '“{label}” names the unit or brand “{found}”; take it out, or explain why it must stay.',
    { label: labelOf('title', entry, context), found },
  )
  return [{ field: 'title', message }]
}

export const titleResearchEnding: Check = (entry, context) =>
  /研究[》”"）)\s]*$/u.test(entry.title)
    ? [
        {
          field: 'title',
          message: say(
            '“{label}”以“研究”结尾，建议改为写明成果本身，例如“……装置”“……工艺”。',
            '“{label}” ends in “研究” (research); better name the thing itself, e.g. “…装置” (device) or “…工艺” (process).',
            { label: labelOf('title', entry, context) },
          ),
        },
      ]
    : []
