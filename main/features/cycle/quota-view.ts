import type { QuotaView } from '../../../shared/cycle-views.ts'
import type { CheckContext } from '../../../shared/rules/checks/check-context.ts'
import { numberParameter } from '../../../shared/rules/checks/pack-parameters.ts'

/** Recommending units with more entries of a category than the pack's `unitQuota`, those furthest over first. */
export const quotaView = ({ pack, index }: CheckContext): QuotaView => {
  const quota = numberParameter(pack, 'unitQuota')
  if (quota === null) return { quota, rows: [] }
  const rows = [...index.byChannel.values()]
    .filter((entries) => entries.length > quota)
    .map((entries) => {
      const [first] = entries
      return {
        unit: (first?.recommender ?? first?.unit)?.text ?? '',
        category: first?.category ?? '',
        count: entries.length,
        over: entries.length - quota,
        entries: entries.map(({ id, title }) => ({ id, title })),
      }
    })
  return { quota, rows: rows.toSorted((a, b) => b.over - a.over || (a.unit < b.unit ? -1 : 1)) }
}
