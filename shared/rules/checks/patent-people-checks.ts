import { normaliseText } from '../../text/normalise-text.ts'
import type { Check, CheckContext, CheckEntry, PatentFacts } from './check-context.ts'
import { answerText } from './pack-parameters.ts'

const onFile = (entry: CheckEntry, { patents }: CheckContext): PatentFacts | null =>
  patents.get(entry.patentNumber ?? '') ?? null

export const unitIsPatentee: Check = (entry, context) => {
  const patent = onFile(entry, context)
  if (!patent || !entry.unit) return []
  const owners = [patent.unit?.text ?? '', ...(patent.patentees ?? '').split(/[、，,;；\n]+/u)]
    .map((owner) => owner.trim())
    .filter((owner) => owner !== '')
  if (owners.length === 0 || (patent.unit?.id && patent.unit.id === entry.unit.id)) return []
  const unit = entry.unit.id ? context.units.get(entry.unit.id) : undefined
  const names = [entry.unit.text, unit?.name, unit?.shortName].map((name) => normaliseText(name ?? ''))
  if (owners.some((owner) => names.includes(normaliseText(owner)))) return []
  const message = `申报单位“${entry.unit.text}”不是专利 ${entry.patentNumber} 的专利权人（台账登记为${[...new Set(owners)].map((owner) => `“${owner}”`).join('')}）；请由专利权人申报，已转让的请更新专利台账。`
  return [{ field: 'unit', message }]
}

export const firstInventor: Check = (entry, context) => {
  const [inventor] = onFile(entry, context)?.inventors ?? []
  const [first] = entry.completers
  if (!inventor || !first || inventor === first.name) return []
  const message = `第一完成人“${first.name}”不是专利 ${entry.patentNumber} 的第一发明人（“${inventor}”）；请按专利证书调整，或说明原因。`
  return [{ field: 'completers', message }]
}

/** Settled by the form's own 发明人与完成人不一致的说明. */
export const inventorsAreCompleters: Check = (entry, context) => {
  if (answerText(entry, 'inventorNote') !== '') return []
  const names = new Set(entry.completers.map((person) => person.name))
  const left = (onFile(entry, context)?.inventors ?? []).filter((name) => !names.has(name))
  if (left.length === 0) return []
  const message = `专利 ${entry.patentNumber} 的发明人${left.map((name) => `“${name}”`).join('')}未列入完成人；请补列，或填写“发明人与完成人不一致的说明”。`
  return [{ field: 'completers', message }]
}
