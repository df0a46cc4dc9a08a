import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { copyFromSource } from '../../../shared/rules/source-values.ts'
import { findCategory } from '../../../shared/sheet/find-category.ts'
import { type CycleRecord, ensureCycle, findCycle } from '../../db/cycle-record.ts'
import type { Reader, Writer } from '../../db/store.ts'
import { findSource } from './find-source.ts'
import type { ImportContext, TableJob } from './import-context.ts'
import { categoryOf, cycleYearOf } from './nomination-place.ts'
import type { RowExtras } from './record-rows.ts'
import type { RecordTable } from './table-plan.ts'

/** Nominations: the cycle is made where there is none yet, the category comes from sheet, title or column. */
export const nominationExtras = (
  reader: Reader,
  context: ImportContext,
  table: RecordTable,
  job: TableJob,
): RowExtras => {
  const year = cycleYearOf(table, context)
  const pack = findCycle(reader, year)?.pack ?? defaultPack(year)
  const category = categoryOf(table, pack)
  let cycle: CycleRecord | null = null

  const cycleIn = (writer: Writer): CycleRecord => {
    if (cycle) return cycle
    if (!findCycle(writer, year)) {
      job.tally.alsoCreated('cycle')
      context.changed.add('cycle')
    }
    cycle = ensureCycle(writer, year)
    return cycle
  }

  return {
    complete(writer, values, section) {
      const { id, name } = cycleIn(writer)
      const unit = (values.unit ?? values.recommender ?? null) as LinkValue | null
      const around = category ?? (section === null ? null : findCategory([section], pack))
      return {
        ...values,
        cycle: { id, text: name },
        ...(values.category || around === null ? {} : { category: around }),
        ...(unit ? { unit } : {}),
      }
    },
    defaults(writer, values): Values {
      const source = findSource(writer, values)
      return {
        stage: pack.stages[0]?.id ?? 'draft',
        ...(source ? { ...copyFromSource(source, {}), sourceId: source.id } : {}),
      }
    },
  }
}
