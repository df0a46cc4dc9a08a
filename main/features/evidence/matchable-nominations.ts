import type { LinkValue } from '../../../shared/record/field.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import type { MatchableNomination } from '../../../shared/rules/match-evidence.ts'
import { unitCoreName } from '../../../shared/text/unit-core-name.ts'
import { nominationsOf } from '../../db/cycle-record.ts'
import type { Reader } from '../../db/store.ts'

/** The cycle's nominations with every name their unit goes by, ready for matching files. */
export const matchableNominations = (
  reader: Reader,
  cycle: { readonly id: string; readonly pack: RulePack },
): readonly MatchableNomination[] =>
  nominationsOf(reader, cycle).map((record) => {
    const unit = record.values.unit as LinkValue | null
    const onFile = unit?.id ? reader.get('unit', unit.id) : null
    const written = unit?.text ?? ''
    const names = [written, unitCoreName(written), onFile?.values.name, onFile?.values.shortName]
    const category = cycle.pack.categories.find((candidate) => candidate.id === record.values.category)
    return {
      id: record.id,
      title: String(record.values.title ?? ''),
      unitNames: names.filter((name): name is string => typeof name === 'string' && name !== ''),
      slots: category?.slots ?? [],
    }
  })
