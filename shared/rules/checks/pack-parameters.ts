import type { Label } from '../../record/field.ts'
import type { PackFormField, RulePack } from '../../rule-packs/rule-pack.ts'
import type { CheckEntry, EntryContext } from './check-context.ts'

/** A pack without the parameter does not limit: the check then finds nothing. */
export const numberParameter = (pack: RulePack, name: string): number | null => {
  const value = Number(pack.parameters[name]?.value ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

/** Words of a parameter that lists them, separated by 、. */
export const listParameter = (pack: RulePack, name: string): readonly string[] =>
  String(pack.parameters[name]?.value ?? '')
    .split(/[、，,]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')

export const formOf = (entry: CheckEntry, { pack }: EntryContext): readonly PackFormField[] =>
  pack.categories.find((category) => category.id === entry.category)?.form ?? []

/** What the pack calls something; in English, too, where the pack says so. */
export const packLabel = ({
  label,
  en = label,
}: {
  readonly label: string
  readonly en?: string | undefined
}): Label => ({ zh: label, en })

/** How this year's form calls a field. */
export const labelOf = (field: string, entry: CheckEntry, context: EntryContext): Label => {
  const [scope, slotId] = field.split('.')
  const category = context.pack.categories.find((candidate) => candidate.id === entry.category)
  const slot = scope === 'evidence' ? category?.slots.find((candidate) => candidate.id === slotId) : undefined
  return packLabel(slot ?? category?.form.find((candidate) => candidate.field === field) ?? { label: field })
}

/** As `labelOf`; `otherwise` where the form does not ask for it. */
export const labelOr = (field: string, entry: CheckEntry, context: EntryContext, otherwise: Label): Label =>
  formOf(entry, context).some((item) => item.field === field) ? labelOf(field, entry, context) : otherwise

export const answerText = (entry: CheckEntry, key: string): string => String(entry.answers[key] ?? '').trim()
