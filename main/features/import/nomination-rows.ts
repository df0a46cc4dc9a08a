import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { findCategory, findYear } from '../../../shared/sheet/find-category.ts'
import { type CycleRecord, ensureCycle, findCycle } from '../../db/cycle-record.ts'
import type { Reader, Writer } from '../../db/store.ts'
import { copyFromSource, findSource } from './find-source.ts'
import type { ImportContext, SheetJob } from './import-context.ts'
import type { RowExtras } from './record-rows.ts'

/** Texts that tell what a sheet is about, the nearest to its rows first. */
const textsOf = (job: SheetJob): readonly string[] => [
  job.sheet.name,
  ...job.detected.header.titles,
  job.place.fileName,
  job.place.folder,
]

/** Year of the cycle a sheet belongs to: the one asked for, else the one it names, else this year's. */
export const cycleYearOf = (context: ImportContext, job: SheetJob): number =>
  context.year ?? findYear(textsOf(job)) ?? Number(context.today.slice(0, 4))

/** Nominations: the cycle is made where there is none yet, the category comes from sheet, title or column. */
export const nominationExtras = (reader: Reader, context: ImportContext, job: SheetJob): RowExtras => {
  const year = cycleYearOf(context, job)
  const pack = findCycle(reader, year)?.pack ?? defaultPack(year)
  const category = findCategory(textsOf(job), pack)
  const forms = pack.categories.filter((one) => category === null || one.id === category)
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
    form: forms.flatMap((one) => one.form),
    complete(writer, values) {
      const { id, name } = cycleIn(writer)
      const unit = (values.unit ?? values.recommender ?? null) as LinkValue | null
      const around = category ?? (job.section === null ? null : findCategory([job.section], pack))
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
        ...(source ? { ...copyFromSource(source, values), sourceId: source.id } : {}),
      }
    },
  }
}
